import type { BookingView } from "#app/domain/booking/read-booking.ts";
import { SummaryList } from "../lists.tsx";

/** What the job seeker found out, for their coach. */
export function ReflectionSummary({ booking: { reflection } }: { booking: BookingView }) {
  if (!reflection) return null;
  return (
    <SummaryList
      card="What they found out"
      rows={[
        { key: "How it was", value: reflection.feeling },
        { key: "Tasks they liked", value: reflection.liked.join("; ") || "None of them" },
        { key: "Tasks they have done", value: reflection.done.join("; ") || "None of them" },
        { key: "In their profile", value: reflection.takenUp ? "They added it" : reflection.toAdd ? "Not added" : "Nothing to add" },
      ]}
    />
  );
}
