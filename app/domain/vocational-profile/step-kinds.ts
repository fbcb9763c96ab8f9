import type { Term } from "../vocabulary/terms.ts";
import type { ProfileAnswers } from "./profile.ts";

/** Answers that are ticked in a list. */
export type ListField =
  | "hopes"
  | "interests"
  | "tasksLiked"
  | "tasksDone"
  | "experience"
  | "qualifications"
  | "days"
  | "times"
  | "travelWays"
  | "environmentLike"
  | "environmentAvoid"
  | "helps"
  | "priorities"
  | "goodAt";

/** One choice for each thing ticked in a list before. */
type EachField = "taskIndependence" | "experiencePlaces" | "experienceTimes";

/** A name for each thing ticked in a list before. */
type NamesField = "experienceNames";

/** Words somebody adds to a list. Read by the person and their coach alone. */
type WordsField = "interestsWords" | "experienceWords" | "qualificationsWords";

export type StepGroup = "work" | "done" | "when" | "travel" | "place" | "me";

type Step<Kind extends string> = {
  kind: Kind;
  name: string;
  group: StepGroup;
  /** The question this one goes further into: it is asked right after it and stands with it in every list. */
  part?: string;
  /** The line in the list of steps. */
  title: string;
  /** As in "Priya Shah changed your hours". */
  yours: string;
  question: string;
  hint: string;
};

export type ListStep = Step<"list"> & {
  field: ListField;
  terms: readonly Term[];
  atMost?: number;
  words?: { field: WordsField; label: string };
};
export type EachStep = Step<"each"> & { of: ListField; items: readonly Term[]; field: EachField; terms: readonly Term[] };
export type NamesStep = Step<"names"> & { of: ListField; items: readonly Term[]; field: NamesField };
export type ChoiceStep = Step<"choice"> & { field: "travelHelp"; terms: readonly Term[] };
export type OrderStep = Step<"order"> & { field: "priorities"; terms: readonly Term[] };
export type ProfileStep =
  | ListStep
  | EachStep
  | NamesStep
  | ChoiceStep
  | OrderStep
  | Step<"hours">
  | Step<"area">
  | Step<"strengths">;

export function isAnswered(step: ProfileStep, answers: ProfileAnswers): boolean {
  switch (step.kind) {
    case "list":
      return answers[step.field].length > 0 || (step.words !== undefined && answers[step.words.field] !== "");
    case "each":
    case "names":
      return Object.keys(answers[step.field]).length > 0;
    case "choice":
      return answers[step.field] !== null;
    case "order":
      return answers[step.field].length > 0;
    case "hours":
      return answers.hoursStart !== null && answers.hoursAim !== null;
    case "area":
      return answers.placeId !== null && answers.travelMetres !== null;
    case "strengths":
      return answers.strengths !== "";
  }
}

/** A question that goes further into an answer is asked only where that answer leaves something to ask. */
export function isAsked(step: ProfileStep, answers: ProfileAnswers): boolean {
  if (step.kind === "each" || step.kind === "names") return answers[step.of].length > 0;
  if (step.kind === "order") return answers[step.field].length > 1;
  return true;
}
