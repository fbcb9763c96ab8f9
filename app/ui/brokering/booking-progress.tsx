import type { BookingView } from "#app/domain/booking/read-booking.ts";
import type { Side } from "#app/domain/booking/booking-lifecycle.ts";
import { InsetText } from "../notices.tsx";
import { Section } from "../page.tsx";
import { SummaryList } from "../lists.tsx";

const SIDES: readonly Side[] = ["job_seeker", "employer", "coach"];

type Names = Record<Side, string>;

/** Who has signed, and what was said afterwards, as far as this reader may know. */
export function BookingProgress({ booking, names }: { booking: BookingView; names: Names }) {
  if (booking.status === "awaiting_signatures") {
    return (
      <SummaryList
        card="Signatures"
        rows={SIDES.map((side) => ({ key: names[side], value: booking.signed.includes(side) ? "Signed" : "Not yet" }))}
      />
    );
  }
  return (
    <>
      {booking.closedWords !== null && <InsetText>{booking.closedWords}</InsetText>}
      {booking.outcomes.map((outcome) => (
        <Section key={outcome.side} title={`How it went: ${names[outcome.side].toLowerCase()}`}>
          <SummaryList
            rows={[
              ...outcome.ratings.map(({ label, words }) => ({ key: label, value: words })),
              ...(outcome.longer
                ? [booking.kind === "work_experience" ? { key: "More time?", value: "Yes" } : { key: "The job goes ahead?", value: "More time first" }]
                : []),
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
