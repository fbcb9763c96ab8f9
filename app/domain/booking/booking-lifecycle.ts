import { statesOf, type Lifecycle } from "../lifecycle.ts";

export type BookingStatus = "awaiting_signatures" | "agreed" | "job_offered" | "ended" | "cancelled" | "did_not_take_place";

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
  /** The last day is over. */
  over: boolean;
  /** Somebody has said how it went, now or before it was made longer. */
  tookPlace: boolean;
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
 * which says nothing for either; and time ends what nobody finished signing. What is over is not
 * called off any more: it took place, or somebody says that it did not.
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
      { from: ["awaiting_signatures"], by: SIGNERS },
      {
        from: ["agreed"],
        by: SIGNERS,
        // Where both want more time, that still lies ahead.
        rule: (facts) =>
          facts.over && !bothRecorded(facts)
            ? "The last day is over, so there is nothing left to stop. If it did not take place, say “It did not take place” instead."
            : null,
      },
      { from: ["awaiting_signatures"], by: ["timekeeping"] },
    ],
    did_not_take_place: {
      from: ["agreed"],
      by: SIGNERS,
      rule: ({ over, tookPlace }) => {
        if (!over) return "You can say this once the last day is over. Until then the plan can be stopped.";
        if (!tookPlace) return null;
        return "Somebody has said how it went already. If it did not take place, the job coach has to speak with both sides.";
      },
    },
  },
};

/** Called off, or it never took place: its times are nobody's any more. */
export const BOOKING_IS_OFF: readonly BookingStatus[] = ["cancelled", "did_not_take_place"];

/** A booking that is neither off nor a step that lies behind: somebody comes to work, or has the job. */
export const BOOKING_GOES_ON: readonly BookingStatus[] = statesOf(BOOKING).filter(
  (status) => !BOOKING_IS_OFF.includes(status) && status !== "ended",
);
