import type { JobTaken } from "#app/domain/booking/booking-store.ts";

/** Why nobody is asked about the job now, and what can be done about it. */
export const TAKEN_WORDS: Record<JobTaken, string> = {
  filled: "The vacancy is filled by somebody else. This goes on, and you are not asked about the job. It is a step towards the right one.",
  trial:
    "Somebody has a work trial for this vacancy, and one person is considered at a time. So you are not asked about the job here. If you want this person for it, cancel the work trial before you say how it went.",
};

export const TAKEN_FOR_COACH: Record<JobTaken, string> = {
  filled: "Somebody else has this job. This goes on, and nobody is asked about the job. Talk with both sides about the next step.",
  trial:
    "Somebody else has a work trial for this vacancy, and one person is considered at a time. So nobody is asked about the job here while it lasts.",
};

export const TAKEN_EASY: Record<JobTaken, string> = {
  filled: "Someone else has this job now.",
  trial: "Someone else tries this job now.",
};
