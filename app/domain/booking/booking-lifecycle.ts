import type { Lifecycle } from "../lifecycle.ts";

export type BookingStatus = "awaiting_signatures" | "agreed" | "job_offered" | "ended" | "cancelled";

export type BookingFacts = {
  /** Who has signed the agreement as it stands. */
  signed: readonly Side[];
  /** Recorded outcomes of job seeker and employer: is the job to go ahead? */
  satisfied: { job_seeker: boolean | null; employer: boolean | null };
  started: boolean;
};

export type Side = "job_seeker" | "employer" | "coach";
export const SIDES: readonly Side[] = ["job_seeker", "employer", "coach"];

const SIGNERS = ["jobSeeker", "jobCoach", "employerMember"] as const;

const bothRecorded = ({ satisfied }: BookingFacts) => satisfied.job_seeker !== null && satisfied.employer !== null;
const bothSatisfied = ({ satisfied }: BookingFacts) => satisfied.job_seeker === true && satisfied.employer === true;

/**
 * A work trial. It stands once all three sides have signed one version, and it
 * ends when job seeker and employer have both said how it went: the job is theirs
 * if both want it, and otherwise it was a step towards the right job.
 */
export const BOOKING: Lifecycle<BookingStatus, BookingFacts> = {
  name: "booking",
  initial: { state: "awaiting_signatures", by: ["jobCoach"] },
  moves: {
    agreed: {
      from: ["awaiting_signatures"],
      by: SIGNERS,
      rule: ({ signed }) => (SIDES.every((side) => signed.includes(side)) ? null : "Not everyone has signed yet."),
    },
    job_offered: {
      from: ["agreed"],
      by: ["jobSeeker", "employerMember"],
      rule: (facts) => (facts.started && bothSatisfied(facts) ? null : "Both sides must want the job to go ahead."),
    },
    ended: {
      from: ["agreed"],
      by: ["jobSeeker", "employerMember"],
      rule: (facts) => {
        if (!facts.started || !bothRecorded(facts)) return "Both sides must say how it went first.";
        return bothSatisfied(facts) ? "Both sides want the job to go ahead." : null;
      },
    },
    cancelled: {
      from: ["awaiting_signatures", "agreed"],
      by: ["jobSeeker", "jobCoach", "providerLead", "employerMember"],
    },
  },
};
