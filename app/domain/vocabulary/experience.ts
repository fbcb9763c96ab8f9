import type { Term } from "./terms.ts";

/** Where somebody did a kind of work. All of it counts (ETF: work experience and other experience). */
export const EXPERIENCE_PLACES = [
  { code: "paid", label: "A paid job", easy: "In a job with pay" },
  { code: "volunteering", label: "Volunteering", easy: "As a volunteer" },
  { code: "placement", label: "Work experience or a work trial", easy: "On work experience" },
  { code: "school", label: "School or college", easy: "At school or college" },
  { code: "home", label: "At home or for the family", easy: "At home or for family" },
] as const satisfies readonly Term[];

/** About how long, in bands: dates would help to recognise somebody. The last two are a year or more. */
export const EXPERIENCE_TIMES = [
  { code: "days", label: "A few days", easy: "A few days" },
  { code: "weeks", label: "A few weeks", easy: "A few weeks" },
  { code: "months", label: "A few months", easy: "A few months" },
  { code: "year", label: "A year or more", easy: "A year or more" },
  { code: "years", label: "Five years or more", easy: "5 years or more" },
] as const satisfies readonly Term[];

export const A_YEAR_OR_MORE: readonly string[] = ["year", "years"] satisfies ExperienceTimeCode[];

export type ExperiencePlaceCode = (typeof EXPERIENCE_PLACES)[number]["code"];
export type ExperienceTimeCode = (typeof EXPERIENCE_TIMES)[number]["code"];
