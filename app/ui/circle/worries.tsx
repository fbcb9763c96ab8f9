import type { ReactNode } from "react";
import type { WorryAboutMeView, WorryView } from "#app/domain/worry/read-worries.ts";
import { WORRY_TOPICS } from "#app/domain/worry/worry-rules.ts";
import { easyOf, labelOf } from "#app/domain/vocabulary/terms.ts";
import { Card, CardList } from "../card.tsx";
import { formatDay } from "../format.ts";
import { InsetText, WarningText } from "../notices.tsx";
import { TypedWords } from "../profile/profile-views.tsx";
import { Tag } from "../tag.tsx";

type WorryListProps<One extends WorryAboutMeView> = {
  worries: readonly One[];
  /** What a page says of each beside the words and the answer. */
  status: (worry: One) => ReactNode;
  subtitle: (worry: One) => ReactNode;
  answeredBy: string;
  actions?: (worry: One) => ReactNode;
  /** In place of the words, where they are not to be read yet. */
  unread?: (worry: One) => ReactNode;
  easy?: boolean;
};

/** What was written, and what was answered, under one another. */
export function WorryList<One extends WorryAboutMeView>(props: WorryListProps<One>) {
  const { worries, status, subtitle, answeredBy, actions, unread, easy = false } = props;
  return (
    <CardList>
      {worries.map((worry) => (
        <Card
          key={worry.id}
          headingLevel={3}
          title={easy ? easyOf(WORRY_TOPICS, worry.topic) : labelOf(WORRY_TOPICS, worry.topic)}
          subtitle={subtitle(worry)}
          status={status(worry)}
          actions={actions?.(worry)}
        >
          {worry.words === null ? unread?.(worry) : <TypedWords text={worry.words} />}
          {worry.answer !== null && worry.answeredAt !== null && (
            <InsetText>
              <p className="govuk-body">
                {answeredBy}, {formatDay(worry.answeredAt)}:
              </p>
              <TypedWords text={worry.answer} />
            </InsetText>
          )}
        </Card>
      ))}
    </CardList>
  );
}

export function AnsweredTag({ worry }: { worry: Pick<WorryView, "status" | "overdue"> }) {
  if (worry.status === "answered") return <Tag tone="good">Answered</Tag>;
  return worry.overdue ? <Tag tone="attention">Overdue</Tag> : <Tag tone="waiting">Waits for an answer</Tag>;
}

/** Said before anybody writes: a worry is not the way to report harm. */
export function IfSomebodyIsInDanger({ knownAs, providerName }: { knownAs: string; providerName: string }) {
  return (
    <>
      <WarningText>If {knownAs} or anybody else is in danger now, call 999.</WarningText>
      <p className="govuk-body">
        If you fear that somebody hurts {knownAs}, or takes advantage of them, do not write it here. Call {providerName} and
        ask for the person who looks after safeguarding. You can also call the adult social care team of your council.
      </p>
    </>
  );
}
