import { Link } from "react-router";
import type { BookingView } from "#app/domain/booking/read-booking.ts";
import { EasyRead } from "../easy-read.tsx";

/** What helps somebody to get ready, while a working interview is still to come (P5). */
export function GetReady({ booking: { kind, status, recorded } }: { booking: Pick<BookingView, "kind" | "status" | "recorded"> }) {
  const isAhead = status === "awaiting_signatures" || (status === "agreed" && !recorded.includes("job_seeker"));
  if (kind !== "working_interview" || !isAhead) return null;
  return (
    <EasyRead picture="bag">
      <Link className="govuk-link" to="/me/prepare">
        Get ready for a working interview
      </Link>
    </EasyRead>
  );
}
