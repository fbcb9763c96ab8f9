import { CRITERION_RATINGS } from "../vocabulary/criteria.ts";
import { easyOf, labelOf } from "../vocabulary/terms.ts";
import { criterionLabel } from "./criteria.ts";
import { SIDES, type Side, type BookingStatus } from "./booking-lifecycle.ts";
import type { Outcome, Rating } from "./booking-store.ts";

export type ShownOutcome = {
  side: Side;
  satisfied: boolean | null;
  longer: boolean;
  recordedAt: string;
  ratings: { criterion: string; label: string; words: string }[];
};

/**
 * What one side may read of what the sides said. Its own at once; the others' when
 * the trial is over, so that nobody answers to please; where it ended unanswered, not even
 * then. The coach reads all of it.
 * @param reader `side` is null for a lead, who reads as a coach does
 */
export function outcomesShown(
  reader: { side: Side | null; status: BookingStatus; unanswered: boolean; words: "plain" | "easy" },
  outcomes: readonly Outcome[],
  ratings: readonly Rating[],
): ShownOutcome[] {
  const over = !reader.unanswered && (reader.status === "job_offered" || reader.status === "ended");
  const readsAll = reader.side === null || reader.side === "coach" || over;
  const say = reader.words === "easy" ? easyOf : labelOf;
  return outcomes
    .filter(({ side }) => readsAll || side === reader.side)
    .toSorted((a, b) => SIDES.indexOf(a.side) - SIDES.indexOf(b.side))
    .map(({ side, satisfied, longer, recordedAt }) => ({
      side,
      satisfied,
      longer,
      recordedAt: recordedAt.toString(),
      ratings: ratings
        .filter((rating) => rating.side === side)
        .map(({ criterion, rating }) => ({
          criterion,
          label: criterionLabel(criterion, reader.words),
          words: say(CRITERION_RATINGS, rating),
        })),
    }));
}
