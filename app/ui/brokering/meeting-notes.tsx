import type { BookingView } from "#app/domain/booking/read-booking.ts";
import { SummaryList } from "../lists.tsx";
import { Bullets } from "./bullets.tsx";

/** Whom to look for and what to know on the first day, in the coach's words, and how they do the tasks, as they told it. */
export function MeetingNotes({ booking: { mentor, meetingNotes, taskSupport } }: { booking: BookingView }) {
  const rows = [
    { key: "Look for", value: mentor },
    { key: "Good to know", value: meetingNotes },
    { key: "Support with tasks", value: taskSupport.length > 0 ? <Bullets items={taskSupport} /> : null },
  ];
  const said = rows.filter(({ value }) => value !== null);
  return said.length === 0 ? null : <SummaryList card="On the first day" rows={said} />;
}
