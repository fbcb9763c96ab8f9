import type { ReactNode } from "react";
import { Form, Link } from "react-router";
import type { MatchCard } from "#app/domain/matching/card.ts";
import type { OpeningRef } from "#app/domain/opening/opening-ref.ts";
import { Bullets } from "../brokering/bullets.tsx";
import { Card, CardList } from "../card.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Tag } from "../tag.tsx";

/** What the three parts of an explanation are called, of a vacancy and of an unmet need. */
export const FIT_TITLES = {
  vacancy: { fits: "Why it fits", uncertain: "What we do not know yet", wouldWork: "What would make it work" },
  unmet_need: { fits: "Why it fits", uncertain: "What we do not know yet", wouldWork: "How a job could be made" },
} as const;

/** Ten people on a page: the strongest reasons stand open, so that cards can be laid side by side. */
const OPEN_REASONS = 4;

type MatchCardViewProps = { card: MatchCard; kind: OpeningRef["kind"]; actions?: ReactNode; headingLevel?: 2 | 3 };

/** Everything an employer sees of somebody before an introduction; the person is shown the very same. */
export function MatchCardView({ card, kind, actions, headingLevel }: MatchCardViewProps) {
  const titles = FIT_TITLES[kind];
  return (
    <Card
      title={card.label}
      headingLevel={headingLevel}
      status={statusOf(card)}
      sections={[
        { title: titles.fits, tone: "fits", children: <Bullets items={card.fits} open={OPEN_REASONS} none="Ask the coach what could fit." /> },
        { title: titles.uncertain, tone: "uncertain", children: <Bullets items={card.uncertain} open={OPEN_REASONS} none="More about them is told when you are introduced." /> },
        { title: titles.wouldWork, tone: "helps", children: <Bullets items={card.wouldWork} open={OPEN_REASONS} none="It could work as it is." /> },
      ]}
      actions={actions}
    />
  );
}

/** One card for each person the employer may see, and one thing to do from it. */
export function MatchCards({ cards, kind }: { cards: readonly MatchCard[]; kind: OpeningRef["kind"] }) {
  return (
    <CardList>
      {cards.map((card) => (
        <MatchCardView
          key={card.aliasId}
          card={card}
          kind={kind}
          actions={
            card.underWay === null && (
              <Form method="post" defaultShouldRevalidate>
                <input type="hidden" name="aliasId" value={card.aliasId} />
                <SubmitButton>
                  Ask the coach <span className="govuk-visually-hidden">about {card.label}</span>
                </SubmitButton>
              </Form>
            )
          }
        />
      ))}
    </CardList>
  );
}

function statusOf({ underWay, introductionId, label }: MatchCard) {
  if (underWay === "asked") return <Tag tone="waiting">You asked the coach</Tag>;
  if (underWay !== "introduction") return undefined;
  return (
    <Link to={`/employer/introductions/${introductionId}`}>
      In your introductions<span className="govuk-visually-hidden">: {label}</span>
    </Link>
  );
}
