import { Temporal } from "temporal-polyfill";
import { londonDay } from "../calendar.ts";
import type { EventName } from "../events.ts";
import type { Side } from "./booking-lifecycle.ts";
import type { Booking } from "./booking-store.ts";
import { isSignedAnew } from "./unsigned-rule.ts";
import { isWorkingDay, type Nation } from "./working-days.ts";

/**
 * When reminders go out. As comparable services do: a signature up to 2 working days before,
 * a booking 7 days and 1 day before, an outcome 3 and 10 days after.
 */
export const REMINDERS = {
  /** Working days before the first day, when a signature is missing. */
  signatureWorkingDays: 2,
  /** Working days after it was written, of what has begun and is signed anew: its last day may be far. */
  anewWorkingDays: 2,
  /** Days before the first day. */
  week: 7,
  day: 1,
  /** Days after the last day, when a side has not said how it went. */
  outcomeFirst: 3,
  outcomeSecond: 10,
  /** After that long nobody is asked again by a clock. */
  outcomeNoLonger: 60,
} as const;

type Step = {
  name: string;
  event: Extract<EventName, "SeekerToSign" | "EmployerToSign" | "CoachToSign" | "BookingNear" | "SeekerToRecord" | "EmployerToRecord" | "OutcomeOverdue">;
  status: "awaiting_signatures" | "agreed";
  /** Which day it is about, and how many days from today that may lie, earliest and latest. */
  about: "startsOn" | "endsOn";
  within: readonly [number, number];
  isDue: (booking: About, today: Temporal.PlainDate, nation: Nation) => boolean;
};

type About = Pick<Booking, "startsOn" | "endsOn" | "firstAgreedAt" | "changedAt" | "signed" | "recorded">;

/** Two working days are at most six days away, over a weekend and two bank holidays. */
const SIGNATURE_WINDOW = [0, 6] as const;

const toSign = (side: Side): Step["isDue"] => (booking, today, nation) =>
  !booking.signed.includes(side) && workingDaysUntil(today, booking.startsOn, nation) <= REMINDERS.signatureWorkingDays;
const toSignAnew = (side: Side): Step["isDue"] => (booking, today, nation) =>
  isSignedAnew(booking, today) &&
  !booking.signed.includes(side) &&
  workingDaysUntil(londonDay(booking.changedAt), today, nation) >= REMINDERS.anewWorkingDays;
const toRecord = (side: Side): Step["isDue"] => (booking) => !booking.recorded.includes(side);
/** No booking is longer. */
const ANEW_WINDOW = [0, 366] as const;
const always = () => true;
/** Whatever is open for so long is told once, however long a worker stood still. */
const EVER_SINCE = 3650;

/** Every reminder of a booking, each once for the day it is about. */
export const BOOKING_REMINDERS = [
  { name: "sign-job-seeker", event: "SeekerToSign", status: "awaiting_signatures", about: "startsOn", within: SIGNATURE_WINDOW, isDue: toSign("job_seeker") },
  { name: "sign-employer", event: "EmployerToSign", status: "awaiting_signatures", about: "startsOn", within: SIGNATURE_WINDOW, isDue: toSign("employer") },
  { name: "sign-coach", event: "CoachToSign", status: "awaiting_signatures", about: "startsOn", within: SIGNATURE_WINDOW, isDue: toSign("coach") },
  { name: "sign-anew-job-seeker", event: "SeekerToSign", status: "awaiting_signatures", about: "endsOn", within: ANEW_WINDOW, isDue: toSignAnew("job_seeker") },
  { name: "sign-anew-employer", event: "EmployerToSign", status: "awaiting_signatures", about: "endsOn", within: ANEW_WINDOW, isDue: toSignAnew("employer") },
  { name: "sign-anew-coach", event: "CoachToSign", status: "awaiting_signatures", about: "endsOn", within: ANEW_WINDOW, isDue: toSignAnew("coach") },
  // Two days wide, so that a worker that stood still for a day catches up; whoever books later than that hears the day before.
  { name: "week", event: "BookingNear", status: "agreed", about: "startsOn", within: [REMINDERS.week - 1, REMINDERS.week], isDue: always },
  { name: "day", event: "BookingNear", status: "agreed", about: "startsOn", within: [REMINDERS.day, REMINDERS.day], isDue: always },
  { name: "record-job-seeker-first", event: "SeekerToRecord", status: "agreed", about: "endsOn", within: [1 - REMINDERS.outcomeSecond, -REMINDERS.outcomeFirst], isDue: toRecord("job_seeker") },
  { name: "record-employer-first", event: "EmployerToRecord", status: "agreed", about: "endsOn", within: [1 - REMINDERS.outcomeSecond, -REMINDERS.outcomeFirst], isDue: toRecord("employer") },
  { name: "record-job-seeker-second", event: "SeekerToRecord", status: "agreed", about: "endsOn", within: [-REMINDERS.outcomeNoLonger, -REMINDERS.outcomeSecond], isDue: toRecord("job_seeker") },
  { name: "record-employer-second", event: "EmployerToRecord", status: "agreed", about: "endsOn", within: [-REMINDERS.outcomeNoLonger, -REMINDERS.outcomeSecond], isDue: toRecord("employer") },
  // Then it is for people to settle: both sides were asked twice, and it keeps its vacancy from everybody else.
  { name: "outcome-overdue", event: "OutcomeOverdue", status: "agreed", about: "endsOn", within: [-EVER_SINCE, -REMINDERS.outcomeNoLonger - 1], isDue: always },
] as const satisfies readonly Step[];

/** Those that send everybody to what stands for the first day. */
export const NEAR_STEPS = BOOKING_REMINDERS.filter(({ event }) => event === "BookingNear").map(({ name }) => name);

export type BookingReminder = (typeof BOOKING_REMINDERS)[number];
export type BookingReminderStep = BookingReminder["name"];

/** Derived from how the booking stands: what was moved or cancelled is never reminded of. */
export function isReminderDue(
  reminder: BookingReminder,
  booking: About & Pick<Booking, "status">,
  today: Temporal.PlainDate,
  nation: Nation,
): boolean {
  const [earliest, latest] = reminder.within;
  const away = today.until(booking[reminder.about], { largestUnit: "day" }).days;
  return (
    booking.status === reminder.status &&
    away >= earliest &&
    away <= latest &&
    reminder.isDue(booking, today, nation)
  );
}

function workingDaysUntil(today: Temporal.PlainDate, day: Temporal.PlainDate, nation: Nation): number {
  let count = 0;
  for (let one = today; Temporal.PlainDate.compare(one, day) < 0; one = one.add({ days: 1 })) {
    if (isWorkingDay(one, nation)) count += 1;
  }
  return count;
}
