import type { StepKind } from "./next-steps.ts";

/** What kind of thing there is to do. */
export const TASK_PARTS = [
  { code: "answer", label: "Answer or pass on" },
  { code: "profile", label: "Profiles" },
  { code: "search", label: "Finding a job" },
  { code: "work", label: "Time at work" },
] as const;
export type TaskPart = (typeof TASK_PARTS)[number]["code"];

/** Somebody waits for a word from the coach, or there is something to do for a profile, a job, a time at work. */
export function taskPartOf(kind: StepKind): TaskPart {
  switch (kind) {
    case "answer-request":
    case "answer-wish":
    case "answer-worry":
    case "relay-message":
    case "read-told":
    case "review-decline":
    case "employer-late":
    case "wait-seeker":
    case "wait-later":
    case "wait-employer":
    case "wait-tell":
      return "answer";
    case "start-profile":
    case "approve-profile":
    case "approve-changes":
      return "profile";
    case "choose-employer":
    case "find-job":
    case "keep-in-touch":
      return "search";
    case "make-booking":
    case "sign-booking":
    case "chase-signatures":
    case "wait-start":
    case "record-booking":
    case "chase-outcome":
    case "settle-outcome":
    case "choose-mentor":
    case "make-longer":
    case "settle-clash":
    case "ask-about-plan":
      return "work";
  }
}
