import type { Term } from "../vocabulary/terms.ts";

/**
 * Why an employer writes work down that is no vacancy. "An employer's unmet needs
 * and opportunities for customising or developing jobs" (2010 definition of
 * supported employment, stage 2).
 */
export const WHYS = [
  { code: "not-done", label: "Some work is not getting done", easy: "Nobody has time for this work now." },
  {
    code: "takes-skilled",
    label: "It takes skilled people away from their own work",
    easy: "Other people do this work now, and it takes their time.",
  },
] as const satisfies readonly Term[];

/** Who does a task now. What is not done by nobody is time that somebody gets back. */
export const DONE_BY = [
  { code: "nobody", label: "Nobody, so it is left" },
  { code: "skilled", label: "Somebody whose own job is another" },
  { code: "agency", label: "Agency staff, or people on overtime" },
  { code: "shared", label: "It is shared round the team" },
] as const satisfies readonly Term[];

/**
 * How often a task comes up, and how many times that is: on a day that is worked,
 * or in a week. "Several times" is counted as three; an employer who means more
 * says so in the minutes.
 */
export const HOW_OFTEN = [
  { code: "several-daily", label: "Several times a day", easy: "Many times each day", timesADay: 3, timesAWeek: 0 },
  { code: "daily", label: "Every day", easy: "Every day", timesADay: 1, timesAWeek: 0 },
  { code: "weekly", label: "Every week", easy: "Every week", timesADay: 0, timesAWeek: 1 },
  { code: "monthly", label: "Every month", easy: "Every month", timesADay: 0, timesAWeek: 12 / 52 },
] as const satisfies readonly (Term & { timesADay: number; timesAWeek: number })[];

export type WhyCode = (typeof WHYS)[number]["code"];
export type DoneByCode = (typeof DONE_BY)[number]["code"];
export type HowOftenCode = (typeof HOW_OFTEN)[number]["code"];
