import { Temporal } from "temporal-polyfill";
import { hoursADay } from "./working-time.ts";

/** A time an employer offers for a working interview. Nobody's name is on it. */
export type Slot = {
  id: string;
  vacancyId: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  status: "open" | "taken" | "withdrawn";
};

/** As it is typed: an ISO date and wall times in Europe/London. */
export type SlotTimes = { day: string; startTime: string; endTime: string };

export const MOST_OPEN_SLOTS = 40;
export const MOST_NOTICE_DAYS = 28;
const FURTHEST_DAYS = 180;
/** As an unpaid working interview may last. */
const LONGEST_HOURS = 8;
const LONDON = "Europe/London";

export function timesOf({ startsAt, endsAt }: Pick<Slot, "startsAt" | "endsAt">): SlotTimes {
  const [start, end] = [startsAt, endsAt].map((moment) => moment.toZonedDateTimeISO(LONDON)) as [
    Temporal.ZonedDateTime,
    Temporal.ZonedDateTime,
  ];
  const wall = (moment: Temporal.ZonedDateTime) => moment.toPlainTime().toString({ smallestUnit: "minute" });
  return { day: start.toPlainDate().toString(), startTime: wall(start), endTime: wall(end) };
}

export function momentsOf({ day, startTime, endTime }: SlotTimes): Pick<Slot, "startsAt" | "endsAt"> {
  const at = (time: string) =>
    Temporal.PlainDate.from(day)
      .toZonedDateTime({ timeZone: LONDON, plainTime: Temporal.PlainTime.from(time) })
      .toInstant();
  return { startsAt: at(startTime), endsAt: at(endTime) };
}

/** What is wrong with a time somebody wants to offer, by field. */
export function slotProblems(
  times: SlotTimes,
  { today, noticeDays, offered }: { today: Temporal.PlainDate; noticeDays: number; offered: readonly Slot[] },
): Record<string, string> {
  const earliest = today.add({ days: Math.max(1, noticeDays) });
  const day = Temporal.PlainDate.from(times.day);
  if (Temporal.PlainDate.compare(day, earliest) < 0) {
    return { day: noticeDays > 1 ? `You ask for ${noticeDays} days' notice, so choose a later day` : "Choose tomorrow or a later day" };
  }
  if (Temporal.PlainDate.compare(day, today.add({ days: FURTHEST_DAYS })) > 0) {
    return { day: "Choose a day in the next six months" };
  }
  if (times.endTime <= times.startTime) return { endTime: "It must end after it starts, on the same day" };
  if (hoursADay(times) > LONGEST_HOURS) return { endTime: `A working interview lasts at most ${LONGEST_HOURS} hours` };
  const open = offered.filter(({ status }) => status === "open");
  if (open.some((slot) => JSON.stringify(timesOf(slot)) === JSON.stringify(times))) {
    return { startTime: "You offer this time already" };
  }
  return open.length >= MOST_OPEN_SLOTS ? { day: `You can offer at most ${MOST_OPEN_SLOTS} times at once` } : {};
}
