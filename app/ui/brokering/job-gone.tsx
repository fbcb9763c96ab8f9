import type { BookingView } from "#app/domain/booking/read-booking.ts";
import { EasyRead } from "../easy-read.tsx";
import { TAKEN_EASY } from "./taken-words.ts";

/** It goes on, and is for finding out. */
export function JobGone({ taken }: Pick<BookingView, "taken">) {
  if (taken === null) return null;
  return (
    <EasyRead picture="idea">
      <p>{TAKEN_EASY[taken]}</p>
      <p>It is not because of you.</p>
      <p>You can still say how it went. Your coach looks for the right job with you.</p>
    </EasyRead>
  );
}
