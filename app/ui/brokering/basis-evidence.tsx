import type { BookingView } from "#app/domain/booking/read-booking.ts";
import { formatDate } from "../format.ts";
import { SummaryList } from "../lists.tsx";

/** Who agreed to unpaid work, and when. For job coaches alone. */
export function BasisEvidence({ evidence }: { evidence: NonNullable<BookingView["evidence"]> }) {
  return (
    <SummaryList
      card="What makes it lawful (job coaches alone read this)"
      rows={[
        ...(evidence.interviewedOn ? [{ key: "Interview", value: formatDate(evidence.interviewedOn) }] : []),
        { key: "Agreed with", value: evidence.agreedWith },
        ...(evidence.agreedOn ? [{ key: "Agreed on", value: formatDate(evidence.agreedOn) }] : []),
        ...(evidence.longerAgreed ? [{ key: "Length", value: "More than 20 days were agreed beforehand" }] : []),
        ...(evidence.details ? [{ key: "Details", value: evidence.details }] : []),
      ]}
    />
  );
}
