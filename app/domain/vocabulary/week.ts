import type { Term } from "./terms.ts";

export const DAYS = [
  { code: "mon", label: "Monday" },
  { code: "tue", label: "Tuesday" },
  { code: "wed", label: "Wednesday" },
  { code: "thu", label: "Thursday" },
  { code: "fri", label: "Friday" },
  { code: "sat", label: "Saturday" },
  { code: "sun", label: "Sunday" },
] as const satisfies readonly Term[];

export type DayCode = (typeof DAYS)[number]["code"];

/** Times of day, wide enough that a bus timetable fits in. */
export const TIMES = [
  { code: "early", label: "Early morning, before 9", easy: "Early morning, before 9" },
  { code: "morning", label: "Morning, 9 to 12", easy: "Morning, 9 to 12" },
  { code: "afternoon", label: "Afternoon, 12 to 5", easy: "Afternoon, 12 to 5" },
  { code: "evening", label: "Evening, 5 to 10", easy: "Evening, 5 to 10" },
  { code: "night", label: "Night, after 10", easy: "Night, after 10" },
] as const satisfies readonly Term[];

export type TimeCode = (typeof TIMES)[number]["code"];

/** "16 hours a week": a job carved from little work may be one. */
export const hoursAWeek = (hours: number): string => `${hours} ${hours === 1 ? "hour" : "hours"} a week`;
