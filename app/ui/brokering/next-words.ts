import { NEXT_STEPS } from "#app/domain/booking/next-steps.ts";
import type { NextCode, NextStep } from "#app/domain/introduction/next-step.ts";
import { easyOf, labelOf } from "#app/domain/vocabulary/terms.ts";
import { formatFullDate } from "../format.ts";

/** What happens next, as each side reads it; null where there is nothing to say. */
type Words = (step: NextStep, who: string) => string | null;

const by = ({ by: day }: NextStep) => (day ? formatFullDate(day) : "soon");

const easyStep = ({ chosen }: NextStep) => (chosen ? `Your next step: ${easyOf(NEXT_STEPS, chosen)}.` : null);

const COACH: Record<NextCode, Words> = {
  decide: (_, who) => `${who} decides. There is no hurry: offer to talk it through.`,
  "decide-later": (_, who) => `${who} said later. Offer to talk when it suits them.`,
  answer: (step) =>
    step.late
      ? `The employer should have answered by ${by(step)}. Remind them.`
      : `The employer answers by ${by(step)}.`,
  "choose-what-is-told": (_, who) => `${who} chooses what the employer is told. Offer to look at it together.`,
  review: () => "Read the employer’s answer, then pass it on.",
  relay: () => "Read the message, then pass it on.",
  book: () => "Book time at work: a working interview, a work trial or work experience.",
  sign: () => "Everybody has to sign the agreement.",
  booked: () => "Everything is agreed. It is in your bookings.",
  talk: (_, who) => `It is over. Talk with ${who} and the employer about the next step.`,
  "make-job": () => "The next step is a job made from this unmet need. Talk with the employer about tasks and hours.",
  "leads-on": ({ chosen }) =>
    chosen && `The next step: ${labelOf(NEXT_STEPS, chosen)}. Close this introduction when nothing more comes of it.`,
  job: () => "The job is theirs.",
  over: () => null,
};

const EMPLOYER: Record<NextCode, Words> = {
  ...COACH,
  answer: (step) => (step.late ? `Please answer now. It was asked for by ${by(step)}.` : `Please answer by ${by(step)}.`),
  "choose-what-is-told": () => "They choose what to tell you. There is nothing for you to do.",
  book: () => "The job coach arranges time at work with you.",
  booked: () => "Everything is agreed. It is in your bookings.",
  talk: () => "It is over. The job coach talks with you about the next step.",
};

const JOB_SEEKER: Record<NextCode, Words> = {
  ...COACH,
  decide: () => "You can say yes, no or later.",
  "decide-later": () => "You can answer when you are ready.",
  answer: (step) => `The employer was asked to answer by ${by(step)}.`,
  "choose-what-is-told": () => "You choose what the employer is told.",
  book: () => "Your coach finds a time to try the work.",
  sign: () => "You can read the plan and sign it.",
  booked: () => "Everyone has signed the plan.",
  talk: () => "Your coach talks with you about what comes next.",
  "make-job": easyStep,
  "leads-on": easyStep,
  job: () => "The job is yours.",
};

export const nextForCoach = (step: NextStep, who: string) => COACH[step.code](step, who);
export const nextForEmployer = (step: NextStep) => EMPLOYER[step.code](step, "");
export const nextForJobSeeker = (step: NextStep) => JOB_SEEKER[step.code](step, "");
