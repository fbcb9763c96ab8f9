import { Clash } from "#app/domain/errors.ts";

export const COACH_BUSY =
  "You have another booking to be at, at one of these times. Choose other times, or say that you can be called.";

/**
 * What a constraint means to the person who ran into it. Constraints see past
 * row-level security, so a message must say nothing about whose row it was.
 */
const MESSAGES: Record<string, string> = {
  booking_one_trial_per_vacancy:
    "Someone is already being considered for this vacancy. A work trial is for one person at a time.",
  booking_one_per_introduction: "They already have a booking for this vacancy. Open it to change or cancel it.",
  booking_one_unpaid_test:
    "They have had or booked an unpaid assessment with this employer, which is one day at most. More work has to be paid.",
  booking_one_per_slot: "Somebody else has just taken this time. Choose another one.",
  sitting_job_seeker_free: "They have something else booked at one of these times. Choose other times.",
  sitting_coach_free: COACH_BUSY,
  introduction_live_key: "This person already has an introduction for this vacancy.",
  introduction_live_need_key: "This person already has an introduction for this unmet need.",
  introduction_wish_waiting_key: "You have asked your coach about this job already.",
  introduction_wish_waiting_need_key: "You have asked your coach about this work already.",
  introduction_request_once_key: "You have already asked the coach about this person for this vacancy.",
  standing_choice_once_key: "You already have this rule.",
  introduction_request_once_need_key: "You have already asked the coach about this person for this unmet need.",
  visibility_choice_standing_key: "You already let this employer see you.",
  invitation_open_key: "There is already an open invitation for this address.",
  circle_access_circle_member_id_item_pk: "You changed this somewhere else at the same time. Look at it again.",
  circle_member_open_key: "This person is in your circle already, or you have asked them.",
  supporter_account_key: "You have already joined.",
  employer_check_open_key: "We are already checking your organisation. Here is how it stands now.",
  list_import_replaces_key:
    "Another list was imported after you checked this one. Upload the file again to see what it would change now.",
  team_invitation_open_key: "There is already an open invitation for this address.",
  agreement_signature_agreement_id_side_pk: "This agreement is already signed for your side.",
  booking_outcome_booking_id_side_round_pk: "Your side has already recorded the outcome.",
  trial_agreement_version_key: "Somebody has just written a new version of this agreement. Here is how it stands now.",
  job_offer_vacancy_key: "The job has already been offered.",
  job_seeker_account_key: "You have already joined.",
  own_job_seeker_account_key: "You have already joined.",
  employer_member_account_key: "This account already belongs to an employer.",
  coaching_coach_stands: "This job coach has just left. Open the page again and choose another one.",
  provider_member_account_key: "This account already belongs to a provider.",
};

const TAKEN = ["23505", "23P01"];
const SERIALISATION_FAILURES = ["40001", "40P01", "55P03"];

/** A database refusal somebody can act on becomes a Clash; anything else is passed on as it is. */
export function asDomainError(error: unknown): unknown {
  const cause = databaseError(error);
  if (cause && TAKEN.includes(cause.code)) {
    const message = cause.constraint_name ? MESSAGES[cause.constraint_name] : undefined;
    return new Clash(message ?? "This has already been done.");
  }
  if (cause && SERIALISATION_FAILURES.includes(cause.code)) {
    return new Clash("Somebody else changed this at the same moment. Please try again.");
  }
  return error;
}

type DatabaseError = { code: string; constraint_name?: string };

function databaseError(error: unknown): DatabaseError | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string" && /^[0-9A-Z]{5}$/.test(at.code)) return at as unknown as DatabaseError;
  }
  return null;
}
