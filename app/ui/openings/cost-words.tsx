import type { CostView } from "#app/domain/unmet-need/cost.ts";
import { formatMoney, formatPounds } from "../format.ts";

/** Said wherever an amount stands that was worked out. */
const HOW = "Worked out to the nearest pound, with 52 weeks in 12 months";

/** What work costs now, and how that was worked out. */
export function CostWords({ cost }: { cost: CostView }) {
  if (cost.kind === "unknown") return "Not known, or nobody does it";
  if (cost.kind === "monthly") {
    return (
      <>
        <p className="govuk-body">
          <strong>{formatMoney(cost.pence)} a month</strong>, paid to somebody else.
        </p>
        {cost.now && (
          <p className="govuk-body">
            That is about {formatPounds(cost.now.penceAWeek)} a week. {HOW}.
          </p>
        )}
      </>
    );
  }
  return (
    <>
      <p className="govuk-body">{formatMoney(cost.pence)} for an hour of whoever does it now.</p>
      {cost.now ? (
        <>
          <p className="govuk-body">
            <strong>
              About {formatPounds(cost.now.penceAWeek)} a week, or {formatPounds(cost.now.penceAMonth)} a month
            </strong>
          </p>
          <p className="govuk-body">{HOW}, from the minutes of the tasks that somebody does now.</p>
        </>
      ) : (
        <p className="govuk-body">No task is done by anybody now, so there is nothing to add up.</p>
      )}
    </>
  );
}
