import type { Term } from "./terms.ts";

/**
 * Why a coach proposes somebody, in words for the employer: about the work, never about the person's needs.
 * Each says no more than an explanation that bears it out (`Explanation.reasons`), and the last what the yes says.
 */
export const PROPOSAL_REASONS = [
  { code: "tasks-liked", label: "Likes the main tasks of this job", easy: "You like the main tasks." },
  { code: "tasks-done", label: "Has done the main tasks before", easy: "You have done the main tasks before." },
  { code: "hours-fit", label: "Looking for about these hours", easy: "You want about these hours." },
  { code: "place-fit", label: "Can get to this place", easy: "You can get to this place." },
  { code: "environment-fit", label: "Would do well in this kind of workplace", easy: "This kind of workplace is good for you." },
  { code: "adjustments-fit", label: "You offer something that helps them", easy: "They offer something that helps you." },
  { code: "keen", label: "Wants to try this work", easy: "You want to try this work." },
] as const satisfies readonly Term[];

/** Whoever says yes to a job says this with it, so it tells nothing of their profile. */
export const SAID_BY_A_YES: ProposalReasonCode = "keen";

/** Why an employer says no. None of them is about a person's health or worth. */
export const DECLINE_REASONS = [
  { code: "role-changed", label: "The role has changed", easy: "The job has changed." },
  { code: "role-filled", label: "The role is filled", easy: "Someone else has the job now." },
  { code: "hours", label: "The hours do not fit", easy: "The hours do not fit." },
  { code: "essential-task", label: "An essential task would be missing", easy: "The job needs a task that is not on your list." },
  { code: "adjustment", label: "We cannot make an adjustment that would be needed", easy: "They cannot make a change that would help you." },
  { code: "supervision", label: "We cannot give enough supervision now", easy: "They do not have time to help a new person now." },
  { code: "timing", label: "Not at this time", easy: "It is not a good time for them." },
] as const satisfies readonly Term[];

/** Time ended what nobody finished signing. */
export const NOT_SIGNED = "not-signed";

/** They were not at work together on the days that were agreed, whoever did not come. */
export const NOT_MET = "not-met";

/** Why an introduction or a work trial ends early, or did not take place. */
export const CLOSING_REASONS = [
  { code: "seeker-changed-mind", label: "The job seeker changed their mind", easy: "You changed your mind." },
  { code: "seeker-hid", label: "No longer going ahead", easy: "You hid from this employer." },
  { code: "employer-withdrew", label: "The employer withdrew", easy: "The employer stopped." },
  { code: "no-answer", label: "The employer did not answer", easy: "The employer did not answer." },
  { code: "vacancy-closed", label: "The opening closed", easy: "The job is closed now." },
  { code: "vacancy-filled", label: "The vacancy is filled", easy: "Someone else has the job now." },
  { code: "support-not-ready", label: "The support is not in place yet", easy: "We need more time to set up support." },
  { code: "dates", label: "The dates do not work", easy: "The dates did not work." },
  { code: NOT_MET, label: "The job seeker and the employer did not meet", easy: "You and the employer did not meet." },
  { code: NOT_SIGNED, label: "Not everybody signed in time. It is nobody’s fault", easy: "Not everyone signed in time. It is nobody’s fault." },
  { code: "employer-silent", label: "The employer did not say how it went", easy: "The employer did not say how it went." },
  { code: "seeker-silent", label: "The job seeker did not say how it went", easy: "You did not say how it went. That is fine." },
] as const satisfies readonly Term[];

export type ProposalReasonCode = (typeof PROPOSAL_REASONS)[number]["code"];
export type DeclineReasonCode = (typeof DECLINE_REASONS)[number]["code"];
export type ClosingReasonCode = (typeof CLOSING_REASONS)[number]["code"];
