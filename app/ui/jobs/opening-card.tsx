import type { ReactNode } from "react";
import { Link } from "react-router";
import { LEVELS } from "#app/domain/employer/levels.ts";
import type { Asking, OpeningLine, Reasons } from "#app/domain/jobs/opening-line.ts";
import type { OpeningRef } from "#app/domain/opening/opening-ref.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { hoursAWeek } from "#app/domain/vocabulary/week.ts";
import { openingQuery } from "#app/forms/opening.ts";
import { Bullets } from "../brokering/bullets.tsx";
import { CoachStageTag } from "../brokering/words.tsx";
import type { CardSection } from "../card.tsx";
import { Card } from "../card.tsx";
import { formatMoney } from "../format.ts";
import { ButtonLink } from "../page.tsx";
import { Tag } from "../tag.tsx";

/** The facts of an opening in two lines, as a coach reads them. */
export function OpeningFacts({ opening }: { opening: OpeningLine }) {
  return (
    <>
      <p>
        {opening.work}. {opening.town}
        {opening.distance && `, ${opening.distance}`}. {hoursAndPay(opening)}
      </p>
      {opening.level && <p className="fs-quiet">{labelOf(LEVELS, opening.level)}</p>}
    </>
  );
}

function hoursAndPay({ hoursPerWeek, payPencePerHour }: OpeningLine): string {
  return payPencePerHour === null
    ? `About ${hoursPerWeek} ${hoursPerWeek === 1 ? "hour" : "hours"} of work a week. Pay is agreed when it becomes a job.`
    : `${hoursAWeek(hoursPerWeek)}, ${formatMoney(payPencePerHour)} an hour.`;
}

/** Says of an unmet need that it is one. */
export function KindTag({ kind }: Pick<OpeningRef, "kind">) {
  return kind === "unmet_need" && <Tag tone="info">Unmet need</Tag>;
}

/** An opening in a list. */
export function OpeningCard({ opening }: { opening: OpeningLine }) {
  return (
    <Card
      title={<Link to={`/coach/jobs/${opening.id}`}>{opening.title}</Link>}
      subtitle={opening.employerName}
      status={<KindTag kind={opening.kind} />}
    >
      <OpeningFacts opening={opening} />
    </Card>
  );
}

export function reasonSections({ fits, unknown, wouldWork }: Reasons): CardSection[] {
  const section = (title: string, tone: CardSection["tone"], reasons: string[], none: string): CardSection => ({
    title, tone, children: <Bullets items={reasons} none={none} />,
  });
  return [
    section("Why it fits", "fits", fits, "Nothing they have said yet. Ask them."),
    section("What we do not know yet", "uncertain", unknown, "Nothing we can think of."),
    section("What would make it work", "helps", wouldWork, "It could work as it is."),
  ];
}

/** How it stands between somebody and an opening. */
export function askingTag({ introduction, notForThem, wished }: Asking): ReactNode {
  if (wished) return <Tag tone="waiting">They asked you about it</Tag>;
  if (introduction) return <CoachStageTag {...introduction} />;
  return notForThem ? <Tag>They said: not for me</Tag> : undefined;
}

type AskProps = { asking: Asking; jobSeekerId: string; opening: OpeningRef; knownAs: string };

/** From here a coach asks the job seeker, and nobody else. */
export function AskThem({ asking, jobSeekerId, opening, knownAs }: AskProps) {
  return (
    <>
      {asking.open && (
        <ButtonLink to={`/coach/propose?${new URLSearchParams([["person", jobSeekerId], openingQuery(opening)])}`}>Ask {knownAs} about it</ButtonLink>
      )}
      {asking.introduction && (
        <Link className="govuk-link" to={`/coach/introductions/${asking.introduction.id}`}>
          See how it stands
        </Link>
      )}
    </>
  );
}
