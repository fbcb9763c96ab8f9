import { ADJUSTMENTS } from "../vocabulary/adjustments.ts";
import { ENVIRONMENTS } from "../vocabulary/environment.ts";
import { EXPERIENCE_PLACES, EXPERIENCE_TIMES } from "../vocabulary/experience.ts";
import { INDEPENDENCE } from "../vocabulary/independence.ts";
import { INTERESTS } from "../vocabulary/interests.ts";
import { PRIORITIES, PRIORITIES_AT_MOST } from "../vocabulary/priorities.ts";
import { QUALIFICATIONS } from "../vocabulary/qualifications.ts";
import { SECTORS } from "../vocabulary/sectors.ts";
import { STRENGTHS } from "../vocabulary/strengths.ts";
import { TASKS } from "../vocabulary/tasks.ts";
import { TRAVEL_HELP, TRAVEL_WAYS } from "../vocabulary/travel.ts";
import { DAYS, TIMES } from "../vocabulary/week.ts";
import type { ProfileAnswers } from "./profile.ts";
import { isAsked, type ProfileStep, type StepGroup } from "./step-kinds.ts";

export const STEP_GROUPS: readonly { group: StepGroup; title: string }[] = [
  { group: "work", title: "The work I want" },
  { group: "done", title: "What I can do" },
  { group: "when", title: "When I can work" },
  { group: "travel", title: "Getting to work" },
  { group: "place", title: "A good place for me" },
  { group: "me", title: "About me" },
];

const TICK = "Tick as many as you like.";
/** Beside every box for own words in a list. */
export const OWN_WORDS_HINT = "Employers do not read this. Do not write about your health.";

/** The questions of a profile, one page each, in the order they are asked. Easy read. */
export const PROFILE_STEPS = [
  {
    kind: "list", name: "hopes", group: "work", field: "hopes", terms: SECTORS,
    title: "Work I hope for", yours: "the work you hope for", question: "What work do you hope for?", hint: TICK,
  },
  {
    kind: "list", name: "interests", group: "work", field: "interests", terms: INTERESTS,
    title: "What I like to do", yours: "what you like to do", question: "What do you like to do in your own time?",
    hint: TICK, words: { field: "interestsWords", label: "Something else you like" },
  },
  {
    kind: "list", name: "tasks-liked", group: "work", field: "tasksLiked", terms: TASKS,
    title: "Tasks I like", yours: "the tasks you like", question: "Which tasks do you like?",
    hint: `You do not need to have done them. ${TICK}`,
  },
  {
    kind: "list", name: "tasks-done", group: "done", field: "tasksDone", terms: TASKS,
    title: "Tasks I have done", yours: "the tasks you have done", question: "Which tasks have you done?",
    hint: `At work, at school, at home or to help someone. ${TICK}`,
  },
  {
    kind: "each", name: "how-i-do-tasks", part: "tasks-done", group: "done", of: "tasksDone", items: TASKS,
    field: "taskIndependence", terms: INDEPENDENCE,
    title: "How I do these tasks", yours: "how you do tasks", question: "How do you do these tasks?",
    hint: "Any answer is fine. You can leave some out.",
  },
  {
    kind: "list", name: "experience", group: "done", field: "experience", terms: SECTORS,
    title: "Work I have done", yours: "the work you have done", question: "What kinds of work have you done before?",
    hint: `Paid or not paid, it all counts. ${TICK}`,
    words: { field: "experienceWords", label: "Say more about the work you have done" },
  },
  {
    kind: "each", name: "experience-where", part: "experience", group: "done", of: "experience", items: SECTORS,
    field: "experiencePlaces", terms: EXPERIENCE_PLACES,
    title: "Where I did this work", yours: "where you worked before", question: "Where did you do this work?",
    hint: "Choose the one that fits best. You can leave some out.",
  },
  {
    kind: "each", name: "experience-time", part: "experience", group: "done", of: "experience", items: SECTORS,
    field: "experienceTimes", terms: EXPERIENCE_TIMES,
    title: "How long I did this work", yours: "how long you worked before", question: "How long did you do this work?",
    hint: "About how long is enough. You can leave some out.",
  },
  {
    kind: "names", name: "experience-names", part: "experience", group: "done", of: "experience", items: SECTORS,
    field: "experienceNames",
    title: "Places where I worked", yours: "the places where you worked", question: "What were the places called?",
    hint: "Employers read a name only if you tell them later. You can leave some out.",
  },
  {
    kind: "list", name: "qualifications", group: "done", field: "qualifications", terms: QUALIFICATIONS,
    title: "My certificates", yours: "your certificates", question: "Which certificates do you have?",
    hint: `It is fine to have none. ${TICK}`,
    words: { field: "qualificationsWords", label: "Another certificate or course" },
  },
  {
    kind: "hours", name: "hours", group: "when",
    title: "Hours", yours: "your hours", question: "How many hours do you want to work?",
    hint: "You can start with a few hours and do more later.",
  },
  {
    kind: "list", name: "days", group: "when", field: "days", terms: DAYS,
    title: "Days", yours: "your days", question: "Which days can you work?", hint: TICK,
  },
  {
    kind: "list", name: "times", group: "when", field: "times", terms: TIMES,
    title: "Times of day", yours: "your times of day", question: "What times of day are good for you?", hint: TICK,
  },
  {
    kind: "area", name: "area", group: "travel",
    title: "My area", yours: "your area", question: "Where do you live?",
    hint: "Employers you choose see about where that is. You choose later if they are told your town.",
  },
  {
    kind: "list", name: "travel", group: "travel", field: "travelWays", terms: TRAVEL_WAYS,
    title: "How I travel", yours: "how you travel", question: "How can you get to work?", hint: TICK,
  },
  {
    kind: "choice", name: "travel-help", part: "travel", group: "travel", field: "travelHelp", terms: TRAVEL_HELP,
    title: "Help with travel", yours: "your help with travel", question: "Do you travel on your own?",
    hint: "Think of a new journey to work.",
  },
  {
    kind: "list", name: "places-like", group: "place", field: "environmentLike", terms: ENVIRONMENTS,
    title: "Places I like", yours: "the places you like", question: "What do you like at a place of work?", hint: TICK,
  },
  {
    kind: "list", name: "places-avoid", group: "place", field: "environmentAvoid", terms: ENVIRONMENTS,
    title: "Places I do not like", yours: "the places you do not like",
    question: "What do you not like at a place of work?", hint: TICK,
  },
  {
    kind: "list", name: "helps", group: "place", field: "helps", terms: ADJUSTMENTS,
    title: "What helps me", yours: "what helps you", question: "What helps you at work?",
    hint: `You do not have to say why. ${TICK}`,
  },
  {
    kind: "list", name: "matters", group: "me", field: "priorities", terms: PRIORITIES, atMost: PRIORITIES_AT_MOST,
    title: "What matters most to me", yours: "what matters most to you",
    question: "What matters most to you in a job?", hint: `Tick up to ${PRIORITIES_AT_MOST}. Employers do not see this.`,
  },
  {
    kind: "order", name: "matters-order", part: "matters", group: "me", field: "priorities", terms: PRIORITIES,
    title: "What comes first", yours: "what comes first for you", question: "Which of these comes first?",
    hint: "Put what matters most at the top.",
  },
  {
    kind: "list", name: "good-at", group: "me", field: "goodAt", terms: STRENGTHS,
    title: "My strengths", yours: "your strengths", question: "Which of these are true for you?", hint: TICK,
  },
  {
    kind: "strengths", name: "strengths", group: "me",
    title: "What I am good at", yours: "what you are good at", question: "What are you good at?",
    hint: "Employers read these words only when you agree. Do not write about your health.",
  },
] as const satisfies readonly ProfileStep[];


export type StepName = (typeof PROFILE_STEPS)[number]["name"];

/** The questions that stand in the list of steps, each with the ones that go further into it. */
export const LISTED_STEPS: readonly ProfileStep[] = (PROFILE_STEPS as readonly ProfileStep[]).filter((step) => !step.part);

/** The step of this name in the address, or null. */
export function stepNamed(name: string | undefined): ProfileStep | null {
  return PROFILE_STEPS.find((step) => step.name === name) ?? null;
}

/** The questions that go further into this one. */
export function partsOf(step: ProfileStep): ProfileStep[] {
  return PROFILE_STEPS.filter((other: ProfileStep) => other.part === step.name);
}

/** The question after this one that there is something to ask for, or null after the last. */
export function stepAfter(step: ProfileStep, answers: ProfileAnswers): ProfileStep | null {
  const rest: readonly ProfileStep[] = PROFILE_STEPS.slice(PROFILE_STEPS.findIndex(({ name }) => name === step.name) + 1);
  return rest.find((next) => isAsked(next, answers)) ?? null;
}

/** The next question, if it goes further into the same one. */
export function partAfter(step: ProfileStep, answers: ProfileAnswers): ProfileStep | null {
  const next = stepAfter(step, answers);
  return next && next.part === (step.part ?? step.name) ? next : null;
}
