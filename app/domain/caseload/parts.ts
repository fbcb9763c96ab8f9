import type { StepKind } from "./next-steps.ts";

/** Where the search of a person stands, by what comes next. */
export const CASELOAD_PARTS = [
  { code: "profile", label: "Profile to build or approve" },
  { code: "search", label: "Looking for a job" },
  { code: "waiting", label: "Waiting for an answer" },
  { code: "booking", label: "Booked" },
  { code: "job", label: "In a job" },
] as const;
export type CaseloadPart = (typeof CASELOAD_PARTS)[number]["code"];

/** What kind of thing there is to do: somebody waits for a word from the coach, or it is for a profile, a job, a time at work. */
export const TASK_PARTS = [
  { code: "answer", label: "Answer or pass on" },
  { code: "profile", label: "Profiles" },
  { code: "search", label: "Finding a job" },
  { code: "work", label: "Time at work" },
] as const;
export type TaskPart = (typeof TASK_PARTS)[number]["code"];

/** In which part of the people, and of the things to do, a step is found. */
const PARTS: Record<StepKind, { people: CaseloadPart; tasks: TaskPart }> = {
  "start-profile": { people: "profile", tasks: "profile" },
  "approve-profile": { people: "profile", tasks: "profile" },
  "approve-changes": { people: "profile", tasks: "profile" },
  "choose-employer": { people: "search", tasks: "search" },
  "find-job": { people: "search", tasks: "search" },
  "answer-request": { people: "search", tasks: "answer" },
  "answer-wish": { people: "search", tasks: "answer" },
  "review-decline": { people: "search", tasks: "answer" },
  "answer-worry": { people: "waiting", tasks: "answer" },
  "read-told": { people: "waiting", tasks: "answer" },
  "relay-message": { people: "waiting", tasks: "answer" },
  "wait-seeker": { people: "waiting", tasks: "answer" },
  "wait-later": { people: "waiting", tasks: "answer" },
  "wait-employer": { people: "waiting", tasks: "answer" },
  "wait-tell": { people: "waiting", tasks: "answer" },
  "employer-late": { people: "waiting", tasks: "answer" },
  "make-booking": { people: "waiting", tasks: "work" },
  "sign-booking": { people: "booking", tasks: "work" },
  "chase-signatures": { people: "booking", tasks: "work" },
  "set-new-dates": { people: "booking", tasks: "work" },
  "wait-start": { people: "booking", tasks: "work" },
  "record-booking": { people: "booking", tasks: "work" },
  "chase-outcome": { people: "booking", tasks: "work" },
  "settle-outcome": { people: "booking", tasks: "work" },
  "make-longer": { people: "booking", tasks: "work" },
  "settle-clash": { people: "booking", tasks: "work" },
  "settle-pay": { people: "booking", tasks: "work" },
  "choose-next-step": { people: "search", tasks: "work" },
  "choose-mentor": { people: "booking", tasks: "work" },
  "ask-about-plan": { people: "booking", tasks: "work" },
  "keep-in-touch": { people: "job", tasks: "search" },
};

export const caseloadPartOf = (kind: StepKind): CaseloadPart => PARTS[kind].people;
export const taskPartOf = (kind: StepKind): TaskPart => PARTS[kind].tasks;
