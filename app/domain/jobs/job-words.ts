import { distanceBand } from "../matching/bands.ts";
import { milesToMetres } from "../place/place.ts";
import { SELECTIONS } from "../vacancy/terms.ts";
import { ADJUSTMENTS } from "../vocabulary/adjustments.ts";
import { ENVIRONMENTS } from "../vocabulary/environment.ts";
import { PRIORITIES } from "../vocabulary/priorities.ts";
import { SECTORS } from "../vocabulary/sectors.ts";
import { TASKS } from "../vocabulary/tasks.ts";
import { easyOf, labelOf, type Term } from "../vocabulary/terms.ts";
import { DAYS } from "../vocabulary/week.ts";
import type { JobNote, JobNoteKind } from "./explain-job.ts";

/** What a note is about; the page puts the symbol of it beside the words. */
export type NoteTopic = "hope" | "matters" | "task" | "hours" | "pay" | "days" | "way" | "place" | "help" | "try";

/** A note as a job seeker reads it: one sentence, then what it lists, then one more. */
export type EasyNote = { topic: NoteTopic; words: string; items: string[]; next: string | null };

type Wording = {
  topic: NoteTopic;
  terms?: readonly Term[];
  easy: string | ((note: JobNote) => string);
  next?: string;
  /** For the coach. What the note lists follows after a colon. */
  coach: string | ((note: JobNote) => string);
};

const WORDINGS: Record<JobNoteKind, Wording> = {
  hope: { topic: "hope", terms: SECTORS, easy: "You hope for this work:", coach: "Hopes for this work" },
  matters: {
    topic: "matters", terms: PRIORITIES, easy: "This matters to you, and it is there:", coach: "Matters to them, and it is there",
  },
  "matters-unsaid": {
    topic: "matters", terms: PRIORITIES, easy: "This matters to you. We do not know if it is there:", next: "Your coach can ask them.",
    coach: "Matters to them, and nobody has said if it is there",
  },
  likes: { topic: "task", terms: TASKS, easy: "You like these tasks:", coach: "Likes" },
  done: { topic: "task", terms: TASKS, easy: "You have done these tasks:", coach: "Has done" },
  hours: { topic: "hours", easy: "You want about these hours.", coach: ({ hours }) => `Wants about these hours: ${hours} a week` },
  days: { topic: "days", easy: "You can work on these days.", coach: "Can work on these days" },
  "some-days": { topic: "days", easy: "You can work on some of these days.", coach: "Can work on some of these days" },
  near: {
    topic: "way",
    easy: ({ metres }) => `You can travel there. It is ${easyDistance(metres!)}.`,
    coach: ({ metres }) => `Can travel there: lives ${distanceBand(metres!)}`,
  },
  place: { topic: "place", terms: ENVIRONMENTS, easy: "You like places like this:", coach: "Likes places like this" },
  help: { topic: "help", terms: ADJUSTMENTS, easy: "They offer what helps you:", coach: "The employer offers what helps" },
  untried: { topic: "task", terms: TASKS, easy: "We do not know if you like these tasks:", coach: "Not said or tried yet" },
  "hours-unsaid": {
    topic: "hours", easy: "You have not told us how many hours you want.", coach: "Has not said how many hours they want",
  },
  "days-unsaid": {
    topic: "days", easy: "You have not told us which days you can work.", coach: "Has not said which days they can work",
  },
  "travel-unsaid": {
    topic: "way", easy: "You have not told us how far you can travel.", coach: "Has not said how far they can travel",
  },
  "help-unsaid": {
    topic: "help", terms: ADJUSTMENTS, easy: "We do not know if they can do this:", next: "Your coach can ask them.",
    coach: "Helps them, and the employer has not said it offers it",
  },
  "pay-open": {
    topic: "pay", easy: "We do not know the pay yet.", next: "The pay is agreed before you start.",
    coach: "Pay and contract are agreed when it becomes a job",
  },
  "try-first": {
    topic: "try", terms: SELECTIONS, easy: "You can try the job first:", coach: "Trying it would show more than talking",
  },
  "try-one": {
    topic: "try", easy: "You could try one task for a few hours.", next: "Then you know if you like it.",
    coach: "Let them try one task for a few hours, and see what suits",
  },
  adapt: {
    topic: "task", terms: TASKS, easy: "Other people can help with these tasks:",
    coach: "The employer says these tasks can be adapted or shared",
  },
  "leave-out": {
    topic: "task", terms: TASKS, easy: "Your job does not need these tasks:",
    coach: "Can be left with whoever does them now",
  },
  "part-of-it": {
    topic: "hours",
    easy: ({ hours }) => `Your job could be about ${hours} hours of this work.`,
    coach: ({ hours }) => `About ${hours} hours a week could be carved out of it`,
  },
  "fewer-hours": {
    topic: "hours", easy: "You want fewer hours.", next: "Your coach can ask for fewer hours.",
    coach: ({ hours }) => `Aims for ${hours} hours: ask for fewer, or share the job`,
  },
  "build-up": {
    topic: "hours", easy: "You could start with fewer hours.", next: "You can do more hours later.",
    coach: ({ hours }) => `Start with ${hours} hours a week and build up`,
  },
  "more-hours": {
    topic: "hours", easy: "You want more hours.", next: "This could be a start.",
    coach: ({ hours }) => `Wants ${hours} hours or more: this could be a start`,
  },
  "other-days": {
    topic: "days", terms: DAYS, easy: "You do not work on these days now:", next: "Your coach can ask for other days.",
    coach: "Ask for other days than",
  },
  "learn-way": {
    topic: "way",
    easy: ({ metres }) => `It is ${easyDistance(metres!)}. That is further than you travel now.`,
    next: "You can get help to learn the way.",
    coach: ({ metres }) => `Lives ${distanceBand(metres!)}, further than they travel now: travel training, or help with the journey`,
  },
  avoid: {
    topic: "place", terms: ENVIRONMENTS, easy: "You do not like this about a place:", next: "Your coach can ask what can change.",
    coach: "Ask what could be different, since they avoid",
  },
};

export function easyNote(note: JobNote): EasyNote {
  const { topic, terms, easy, next = null } = WORDINGS[note.kind];
  const items = terms ? (note.codes ?? []).map((code) => easyOf(terms, code)) : [];
  return { topic, words: typeof easy === "string" ? easy : easy(note), items, next };
}

/** One line, for the coach. */
export function coachNote(note: JobNote): string {
  const { terms, coach } = WORDINGS[note.kind];
  const words = typeof coach === "string" ? coach : coach(note);
  const listed = terms ? (note.codes ?? []).map((code) => labelOf(terms, code)) : [];
  return listed.length === 0 ? words : `${words}: ${listed.join("; ")}`;
}

const NEAR_MILES = [5, 10, 20, 40];

/** From the middle of somebody's town, in words that end a sentence. */
export function easyDistance(metres: number): string {
  const upTo = NEAR_MILES.find((miles) => metres <= milesToMetres(miles));
  return upTo === undefined ? "more than 40 miles away" : `less than ${upTo} miles away`;
}
