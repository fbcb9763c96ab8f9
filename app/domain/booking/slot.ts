import { Temporal } from "temporal-polyfill";
import { ruleOfKind } from "./kinds.ts";
import type { SlotStatus } from "./slot-lifecycle.ts";
import { isBankHoliday, type Nation } from "./working-days.ts";
import { hoursADay } from "./working-time.ts";

/** A time for a working interview, offered by an employer or proposed by a coach. Nobody's name is on it. */
export type Slot = {
  id: string;
  vacancyId: string;
  /** Kept for one introduction: its coach proposed it. Null for what anybody can take. */
  introductionId: string | null;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  status: SlotStatus;
};

/** As it is typed: an ISO date and wall times in Europe/London. */
export type SlotTimes = { day: string; startTime: string; endTime: string };

/**
 * How many times may be offered and how far ahead, and the most notice an employer may ask for:
 * a choice of Firstshift, decided on 27 November 2026.
 */
export const SLOT_LIMITS = {
  /** Offered at once, for one vacancy. */
  mostOffered: 40,
  /** Waiting for the employer at once, for one introduction. */
  mostProposed: 5,
  mostNoticeDays: 28,
  furthestDays: 180,
} as const;
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

type SlotFacts = {
  by: "employer" | "coach";
  today: Temporal.PlainDate;
  noticeDays: number;
  nation: Nation;
  /** What is offered for the vacancy and what the same coach proposed, all that is ahead. */
  known: readonly Slot[];
};

const WORDS = {
  employer: {
    notice: (days: number) => `You ask for ${days} days' notice, so choose a later day`,
    offered: "You offer this time already",
    many: `You can offer at most ${SLOT_LIMITS.mostOffered} times at once`,
  },
  coach: {
    notice: (days: number) => `The employer asks for ${days} days' notice, so choose a later day`,
    offered: "The employer offers this time already. You can book it",
    many: `You can propose at most ${SLOT_LIMITS.mostProposed} times at once. Wait for the employer, or withdraw one`,
  },
} as const;

/** What is wrong with a time somebody wants to offer or to propose, by field. */
export function slotProblems(times: SlotTimes, { by, today, noticeDays, nation, known }: SlotFacts): Record<string, string> {
  const words = WORDS[by];
  const day = Temporal.PlainDate.from(times.day);
  if (isTooClose(day, today, noticeDays)) {
    return { day: noticeDays > 1 ? words.notice(noticeDays) : "Choose tomorrow or a later day" };
  }
  if (Temporal.PlainDate.compare(day, today.add({ days: SLOT_LIMITS.furthestDays })) > 0) {
    return { day: `Choose a day in the next ${SLOT_LIMITS.furthestDays} days` };
  }
  if (isBankHoliday(day, nation)) return { day: "This is a bank holiday. Choose another day" };
  if (times.endTime <= times.startTime) return { endTime: "It must end after it starts, on the same day" };
  // Whether it will be paid is not known yet.
  const mostHours = ruleOfKind("working_interview", today).bases.assessment?.mostHours ?? 24;
  if (hoursADay(times) > mostHours) return { endTime: `A working interview lasts at most ${mostHours} hours` };
  const same = known.find((slot) => JSON.stringify(timesOf(slot)) === JSON.stringify(times));
  if (same?.status === "open") return { startTime: words.offered };
  if (same?.status === "proposed" && by === "coach") return { startTime: "You have proposed this time already" };
  const [status, most] = by === "employer" ? (["open", SLOT_LIMITS.mostOffered] as const) : (["proposed", SLOT_LIMITS.mostProposed] as const);
  return known.filter((slot) => slot.status === status).length >= most ? { day: words.many } : {};
}

/** Offered to anybody, or kept for this introduction. */
export function isFor({ introductionId }: Pick<Slot, "introductionId">, { id }: { id: string }): boolean {
  return introductionId === null || introductionId === id;
}

/** Closer than the employer's notice allows anybody to be booked. */
export function isTooClose(day: Temporal.PlainDate, today: Temporal.PlainDate, noticeDays: number): boolean {
  return Temporal.PlainDate.compare(day, today.add({ days: Math.max(1, noticeDays) })) < 0;
}
