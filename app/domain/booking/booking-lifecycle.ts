import { statesOf, type Lifecycle } from "../lifecycle.ts";

export type BookingStatus = "awaiting_signatures" | "agreed" | "job_offered" | "ended" | "cancelled";

export type BookingFacts = {
  /** Who has signed the agreement as it stands. */
  signed: readonly Side[];
  /** Who has said how it went. */
  recorded: readonly Side[];
  /** What job seeker and employer said: is the job to go ahead? Null where they were not asked. */
  satisfied: { job_seeker: boolean | null; employer: boolean | null };
  /** Whether this kind of booking can lead straight to the job. */
  offersJob: boolean;
  started: boolean;
  /** Nobody asks any more how it went, and somebody has not said it. */
  unanswered: boolean;
};

export type Side = "job_seeker" | "employer" | "coach";
export const SIDES: readonly Side[] = ["job_seeker", "employer", "coach"];

const SIGNERS = ["jobSeeker", "jobCoach", "providerLead", "employerMember"] as const;

const bothRecorded = ({ recorded }: BookingFacts) => recorded.includes("job_seeker") && recorded.includes("employer");
const bothWantTheJob = ({ satisfied, offersJob }: BookingFacts) =>
  offersJob && satisfied.job_seeker === true && satisfied.employer === true;

/**
 * A booking of any kind. It stands once all three sides have signed one version;
 * a material change asks for all three again. It ends when job seeker and employer
 * have both said how it went: where the kind can lead to the job it is theirs if
 * both want it; where they want more time it is agreed anew; and otherwise it was a
 * step towards the right job. Where one of them never says it, their coach ends it in the end,
 * which says nothing for either; and time ends what nobody finished signing.
 */
export const BOOKING: Lifecycle<BookingStatus, BookingFacts> = {
  name: "booking",
  initial: { state: "awaiting_signatures", by: ["jobCoach", "providerLead"] },
  moves: {
    awaiting_signatures: { from: ["agreed"], by: ["jobCoach", "providerLead"] },
    agreed: {
      from: ["awaiting_signatures"],
      by: SIGNERS,
      rule: ({ signed }) => (SIDES.every((side) => signed.includes(side)) ? null : "Not everyone has signed yet."),
    },
    job_offered: {
      from: ["agreed"],
      by: ["jobSeeker", "employerMember"],
      rule: (facts) => (facts.started && bothRecorded(facts) && bothWantTheJob(facts) ? null : "Both sides must want the job to go ahead."),
    },
    ended: {
      from: ["agreed"],
      // A coach's only where both wanted more time and there can be none, or somebody never said how it went.
      by: ["jobSeeker", "employerMember", "jobCoach", "providerLead"],
      rule: (facts) => {
        if (facts.unanswered) return null;
        if (!facts.started || !bothRecorded(facts)) return "Both sides must say how it went first.";
        return bothWantTheJob(facts) ? "Both sides want the job to go ahead." : null;
      },
    },
    cancelled: [
      { from: ["awaiting_signatures", "agreed"], by: SIGNERS },
      { from: ["awaiting_signatures"], by: ["timekeeping"] },
    ],
  },
};

/** A booking that is neither called off nor a step that lies behind: somebody comes to work, or has the job. */
export const BOOKING_GOES_ON: readonly BookingStatus[] = statesOf(BOOKING).filter((status) => status !== "cancelled" && status !== "ended");
