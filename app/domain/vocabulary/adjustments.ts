import type { Term } from "./terms.ts";

/**
 * Reasonable adjustments (Equality Act 2010 s.20): what an employer offers and
 * what helps a person, in one list so that the two can be laid side by side.
 * Each says what is done, never why somebody needs it.
 */
export const ADJUSTMENTS = [
  { code: "written-steps", label: "Written or picture steps for each task", easy: "Steps in words or pictures" },
  { code: "show-me", label: "Tasks shown, not only told", easy: "Show me how to do it" },
  { code: "one-thing", label: "One instruction at a time", easy: "Tell me one thing at a time" },
  { code: "extra-time", label: "Extra time to learn", easy: "More time to learn" },
  { code: "named-person", label: "A named person to ask", easy: "One person I can ask" },
  { code: "job-coach-on-site", label: "A job coach alongside at first", easy: "My job coach with me at first" },
  { code: "check-ins", label: "Regular check-ins", easy: "Someone to check how I am" },
  { code: "quiet-breaks", label: "Breaks in a quiet place", easy: "Breaks in a quiet place" },
  { code: "ear-defenders", label: "Ear defenders or headphones", easy: "Headphones for noise" },
  { code: "lighting", label: "Changes to lighting", easy: "Softer lights" },
  { code: "fixed-routine", label: "A fixed routine", easy: "The same routine" },
  { code: "notice-of-change", label: "Notice of changes", easy: "Tell me before things change" },
  { code: "start-small", label: "Fewer hours at first", easy: "Start with a few hours" },
  { code: "later-start", label: "A later or earlier start", easy: "A different start time" },
  { code: "travel-training", label: "Travel training", easy: "Help to learn the way to work" },
  { code: "visual-timer", label: "A visual timer or reminders", easy: "A timer or reminders" },
  { code: "large-print", label: "Large print or a screen reader", easy: "Big letters, or a computer that reads" },
  { code: "bsl", label: "British Sign Language or Makaton", easy: "Sign language" },
  { code: "seating", label: "Seating or a sit-stand place", easy: "Somewhere to sit" },
  { code: "no-lifting", label: "No heavy lifting", easy: "No heavy lifting" },
  { code: "work-trial-first", label: "Showing skills by doing, not by interview", easy: "Show what I can do, no interview" },
] as const satisfies readonly Term[];

export type AdjustmentCode = (typeof ADJUSTMENTS)[number]["code"];
