import { ADJUSTMENTS } from "../vocabulary/adjustments.ts";
import { ENVIRONMENTS } from "../vocabulary/environment.ts";
import { SECTORS } from "../vocabulary/sectors.ts";
import { TASKS } from "../vocabulary/tasks.ts";
import type { Term } from "../vocabulary/terms.ts";
import { DAYS } from "../vocabulary/week.ts";
import type { ProfileAnswers } from "./profile.ts";

/** Answers that are ticked in a list. */
export type ListField =
  | "hopes"
  | "tasksLiked"
  | "tasksDone"
  | "environmentLike"
  | "environmentAvoid"
  | "helps"
  | "days";

export type ListStep = {
  kind: "list";
  name: string;
  field: ListField;
  /** The line in the list of steps. */
  title: string;
  /** As in "Priya Shah changed your hours". */
  yours: string;
  question: string;
  hint: string;
  terms: readonly Term[];
};
type OtherStep<Kind extends string> = { kind: Kind; name: Kind; title: string; yours: string; question: string; hint: string };
export type ProfileStep = ListStep | OtherStep<"hours"> | OtherStep<"area"> | OtherStep<"strengths">;

const TICK = "Tick as many as you like.";

/** The questions of a profile, one page each, in the order they are asked. Easy read. */
export const PROFILE_STEPS = [
  {
    kind: "list",
    name: "hopes",
    field: "hopes",
    title: "Work I hope for",
    yours: "the work you hope for",
    question: "What work do you hope for?",
    hint: TICK,
    terms: SECTORS,
  },
  {
    kind: "list",
    name: "tasks-liked",
    field: "tasksLiked",
    title: "Tasks I like",
    yours: "the tasks you like",
    question: "Which tasks do you like?",
    hint: `You do not need to have done them. ${TICK}`,
    terms: TASKS,
  },
  {
    kind: "list",
    name: "tasks-done",
    field: "tasksDone",
    title: "Tasks I have done",
    yours: "the tasks you have done",
    question: "Which tasks have you done?",
    hint: `At work, at school, at home or to help someone. ${TICK}`,
    terms: TASKS,
  },
  {
    kind: "list",
    name: "places-like",
    field: "environmentLike",
    title: "Places I like",
    yours: "the places you like",
    question: "What do you like at a place of work?",
    hint: TICK,
    terms: ENVIRONMENTS,
  },
  {
    kind: "list",
    name: "places-avoid",
    field: "environmentAvoid",
    title: "Places I do not like",
    yours: "the places you do not like",
    question: "What do you not like at a place of work?",
    hint: TICK,
    terms: ENVIRONMENTS,
  },
  {
    kind: "list",
    name: "helps",
    field: "helps",
    title: "What helps me",
    yours: "what helps you",
    question: "What helps you at work?",
    hint: `You do not have to say why. ${TICK}`,
    terms: ADJUSTMENTS,
  },
  {
    kind: "hours",
    name: "hours",
    title: "Hours",
    yours: "your hours",
    question: "How many hours do you want to work?",
    hint: "You can start with a few hours and do more later.",
  },
  {
    kind: "list",
    name: "days",
    field: "days",
    title: "Days",
    yours: "your days",
    question: "Which days can you work?",
    hint: TICK,
    terms: DAYS,
  },
  {
    kind: "area",
    name: "area",
    title: "My area",
    yours: "your area",
    question: "Where do you live?",
    hint: "Employers never see your town. They only see about how far away you are.",
  },
  {
    kind: "strengths",
    name: "strengths",
    title: "What I am good at",
    yours: "what you are good at",
    question: "What are you good at?",
    hint: "Employers read these words only when you agree. Do not write about your health.",
  },
] as const satisfies readonly ProfileStep[];

export type StepName = (typeof PROFILE_STEPS)[number]["name"];

/** The step of this name in the address, or null. */
export function stepNamed(name: string | undefined): ProfileStep | null {
  return PROFILE_STEPS.find((step) => step.name === name) ?? null;
}

/** The question after this one, or null after the last. */
export function stepAfter(step: ProfileStep): ProfileStep | null {
  return PROFILE_STEPS[PROFILE_STEPS.findIndex(({ name }) => name === step.name) + 1] ?? null;
}

export function isAnswered(step: ProfileStep, answers: ProfileAnswers): boolean {
  switch (step.kind) {
    case "list":
      return answers[step.field].length > 0;
    case "hours":
      return answers.hoursStart !== null && answers.hoursAim !== null;
    case "area":
      return answers.placeId !== null && answers.travelMetres !== null;
    case "strengths":
      return answers.strengths !== "";
  }
}
