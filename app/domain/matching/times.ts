import type { TimeCode } from "../vocabulary/week.ts";

/** When each time of day begins, in minutes after midnight; the last lasts into the next morning. */
const BEGINS: readonly { code: TimeCode; at: number }[] = [
  { code: "early", at: 5 * 60 },
  { code: "morning", at: 9 * 60 },
  { code: "afternoon", at: 12 * 60 },
  { code: "evening", at: 17 * 60 },
  { code: "night", at: 22 * 60 },
];
const DAY = 24 * 60;

/** The times of day that work from "08:30" to "13:00" touches. Work that ends before it starts goes on past midnight. */
export function timesBetween(startTime: string, endTime: string): TimeCode[] {
  const start = minutesOf(startTime);
  const end = minutesOf(endTime) > start ? minutesOf(endTime) : minutesOf(endTime) + DAY;
  return BEGINS.filter((time, index) => {
    const until = BEGINS[index + 1]?.at ?? BEGINS[0]!.at + DAY;
    // Yesterday's night, today and tomorrow: a shift may begin before dawn or end after midnight.
    return [-DAY, 0, DAY].some((shift) => start < until + shift && end > time.at + shift);
  }).map((time) => time.code);
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
