import type { Temporal } from "temporal-polyfill";
import type { Actor } from "#app/domain/actor.ts";

/** Which of the domain's logins a kind of actor works on. */
export function loginOf(actor: Actor): "app" | "employer" | "worker" {
  switch (actor.kind) {
    case "employerMember":
      return "employer";
    case "indexing":
    case "mailing":
    case "timekeeping":
      return "worker";
    default:
      return "app";
  }
}

/** What row-level policies read: who acts, and the moment the use case believes it is. */
export function settingsOf(actor: Actor, now: Temporal.Instant): Record<string, string> {
  const isCoach = actor.kind === "jobCoach" || actor.kind === "providerLead";
  return {
    "firstshift.actor": actor.kind,
    "firstshift.now": now.toString(),
    "firstshift.account_id": "accountId" in actor ? actor.accountId : "",
    "firstshift.email": actor.kind === "newcomer" ? actor.email : "",
    // Not the one above: whoever has a role answers no invitation to another.
    "firstshift.circle_email": actor.kind === "newcomer" || actor.kind === "supporter" ? actor.email : "",
    "firstshift.referral_id": actor.kind === "referred" ? actor.referralId : "",
    "firstshift.job_seeker_id": actor.kind === "jobSeeker" ? actor.jobSeekerId : "",
    "firstshift.supporter_id": actor.kind === "supporter" ? actor.supporterId : "",
    "firstshift.coach_id": isCoach ? actor.coachId : "",
    "firstshift.led_provider_id": actor.kind === "providerLead" ? actor.providerId : "",
    "firstshift.employer_id": actor.kind === "employerMember" ? actor.employerId : "",
    "firstshift.employer_role": actor.kind === "employerMember" ? actor.role : "",
    "firstshift.member_id": actor.kind === "employerMember" ? actor.memberId : "",
  };
}
