import type { Term } from "./terms.ts";

/** What a workplace is like. A vacancy says which are true of it; a person says which they like and which to avoid. */
export const ENVIRONMENTS = [
  { code: "quiet", label: "Quiet", easy: "Quiet" },
  { code: "loud", label: "Loud at times", easy: "Loud noise" },
  { code: "busy", label: "Busy, many people", easy: "Lots of people" },
  { code: "few-people", label: "Few people around", easy: "Only a few people" },
  { code: "outdoors", label: "Outdoors", easy: "Outside" },
  { code: "indoors", label: "Indoors", easy: "Inside" },
  { code: "bright-light", label: "Bright or flickering light", easy: "Bright lights" },
  { code: "daylight", label: "Daylight and windows", easy: "Daylight" },
  { code: "strong-smells", label: "Strong smells", easy: "Strong smells" },
  { code: "hot", label: "Hot", easy: "Hot places" },
  { code: "cold", label: "Cold", easy: "Cold places" },
  { code: "routine", label: "Same tasks each day", easy: "The same jobs each day" },
  { code: "variety", label: "Different tasks each day", easy: "Different jobs each day" },
  { code: "standing", label: "Standing most of the time", easy: "Standing up a lot" },
  { code: "sitting", label: "Sitting most of the time", easy: "Sitting down" },
  { code: "lifting", label: "Lifting and carrying", easy: "Lifting heavy things" },
  { code: "public", label: "Meeting the public", easy: "Meeting customers" },
  { code: "team", label: "Working in a team", easy: "Working in a team" },
  { code: "alone", label: "Working alone for stretches", easy: "Working on my own" },
  { code: "deadlines", label: "Fast pace or deadlines", easy: "Working fast" },
] as const satisfies readonly Term[];

export type EnvironmentCode = (typeof ENVIRONMENTS)[number]["code"];
