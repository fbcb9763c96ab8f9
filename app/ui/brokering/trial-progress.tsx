import type { TrialView } from "#app/domain/work-trial/read-trial.ts";
import type { Side } from "#app/domain/work-trial/work-trial-lifecycle.ts";
import { InsetText } from "../notices.tsx";
import { Section } from "../page.tsx";
import { SummaryList } from "../lists.tsx";

const SIDES: readonly Side[] = ["job_seeker", "employer", "coach"];

type Names = Record<Side, string>;

/** Who has signed, and what was said afterwards, as far as this reader may know. */
export function TrialProgress({ trial, names }: { trial: TrialView; names: Names }) {
  if (trial.status === "awaiting_signatures") {
    return (
      <SummaryList
        card="Signatures"
        rows={SIDES.map((side) => ({ key: names[side], value: trial.signed.includes(side) ? "Signed" : "Not yet" }))}
      />
    );
  }
  return (
    <>
      {trial.status === "cancelled" && <InsetText>{trial.closedWords}</InsetText>}
      {trial.outcomes.map((outcome) => (
        <Section key={outcome.side} title={`How it went: ${names[outcome.side].toLowerCase()}`}>
          <SummaryList
            rows={[
              ...outcome.ratings.map(({ label, words }) => ({ key: label, value: words })),
              ...(outcome.satisfied === null
                ? []
                : [{ key: "The job goes ahead?", value: outcome.satisfied ? "Yes" : "No" }]),
            ]}
          />
        </Section>
      ))}
    </>
  );
}
