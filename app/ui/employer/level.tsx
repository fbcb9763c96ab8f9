import { LEVELS } from "#app/domain/employer/levels.ts";
import type { OwnEmployerView, PastCheckView } from "#app/domain/employer/read-own-employer.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { formatDate } from "../format.ts";
import { SummaryList, Timeline } from "../lists.tsx";
import { Details } from "../notices.tsx";
import { ButtonLink, Section } from "../page.tsx";
import { AskForCheck, SEND_WHAT_SHOWS_IT, StandingNotice } from "./standing.tsx";

/** The Disability Confident level: what counts, what is being checked, what was decided before. */
export function LevelSection({ employer }: { employer: OwnEmployerView }) {
  const { standing, check, checks, mayChange } = employer;
  const [latest] = checks;
  return (
    <Section title="Disability Confident level">
      <StandingNotice standing={standing} mayChange={mayChange} />
      {standing.kind === "verified" && latest && (
        <SummaryList
          rows={[
            { key: "Level", value: labelOf(LEVELS, standing.level) },
            { key: "Checked", value: `${formatDate(latest.on)}, by an operator of Firstshift` },
            { key: "Counts until", value: formatDate(standing.until) },
          ]}
        />
      )}
      {check && (
        <SummaryList
          card="What we are checking now"
          rows={[
            { key: "Level", value: labelOf(LEVELS, check.level) },
            ...(check.words ? [{ key: "What you sent us", value: <span className="fs-words">{check.words}</span> }] : []),
            { key: "Since", value: formatDate(check.since) },
          ]}
        />
      )}
      {checks.length > 0 && (
        <Details summary="Earlier checks">
          <Timeline label="Earlier checks, the newest first" entries={checks.map(entryOf)} />
        </Details>
      )}
      {mayChange && (
        <ButtonLink to="/employer/organisation/level" kind={standing.kind === "verified" && !standing.ends ? "secondary" : "primary"}>
          {check ? (check.words ? "Add to what you sent" : SEND_WHAT_SHOWS_IT) : standing.kind === "verified" ? "Show a new level, or renew" : "Ask to be checked again"}
        </ButtonLink>
      )}
      {!mayChange && <AskForCheck standing={standing} mayChange={false} />}
    </Section>
  );
}

function entryOf({ level, until, advice, on }: PastCheckView) {
  return {
    title: level ? `Verified: ${labelOf(LEVELS, level)}` : "Not verified",
    when: { text: formatDate(on), iso: on },
    children: <p className="govuk-body">{level && until ? `Counts until ${formatDate(until)}.` : advice}</p>,
  };
}
