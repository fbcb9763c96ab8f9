import type { BookingView } from "#app/domain/booking/read-booking.ts";
import { SummaryList } from "../lists.tsx";
import { Bullets } from "./bullets.tsx";

/** Whom to look for and what to know on the first day, in the coach's words. */
export function MeetingNotes({ booking: { mentor, mentorWaits, meetingNotes } }: { booking: BookingView }) {
  const rows = [
    { key: "Look for", value: mentorWaits ? `${mentor}. The job seeker is told by the job coach` : mentor },
    { key: "Good to know", value: meetingNotes },
  ];
  const said = rows.filter(({ value }) => value !== null);
  return said.length === 0 ? null : <SummaryList card="On the first day" rows={said} />;
}

/** What supports them with the tasks of the plan, in the words they told this employer. */
export function TaskSupport({ booking: { taskSupport }, card }: { booking: BookingView; card: string }) {
  if (taskSupport.length === 0) return null;
  const value = taskSupport.length === 1 ? taskSupport[0]! : <Bullets items={taskSupport} />;
  return <SummaryList card={card} rows={[{ key: "Support with tasks", value }]} />;
}
