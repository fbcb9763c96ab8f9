/**
 * Every table, what kind of data it holds, and which login may do what with it
 * at all. Row-level policies (in `schema/`) then say which rows. A table that is
 * not listed here fails the migration and a test.
 */
export type TableClass =
  /** Facts about the world; no person in them. */
  | "reference"
  /** Organisations and their jobs. */
  | "organisation"
  /** Who somebody is. */
  | "identity"
  /** A person's working life, in their own words and choices. */
  | "profile"
  /** A person's working life reduced to dictionary values, for those they chose. */
  | "published"
  /** Who may see whom, and what was released. */
  | "choice"
  /** Introductions, trials and what was agreed. */
  | "brokering"
  /** Words written for one reader. */
  | "note"
  /** What somebody settled for themselves alone. */
  | "setting"
  /** What happened and what was sent. */
  | "log"
  /** Identity and sessions, of the sign-in library. */
  | "sign_in"
  | "rate_limit"
  /** Emails of the demo; reached only through functions. */
  | "outbox";

type DomainLogin = "app" | "employer" | "worker" | "auth" | "limits";
type Rights = "select" | "select, insert" | "select, insert, update" | "select, insert, update, delete" | "select, update" | "select, update, delete" | "select, delete" | "select, insert, delete" | "insert" | "insert, update";

type TableAccess = {
  class: TableClass;
  grants: { [Login in DomainLogin]?: Rights };
  /** Where a login may read these columns of a row and no others. */
  reads?: { [Login in DomainLogin]?: readonly string[] };
  /** Where a login may change these columns of a row and no others. */
  changes?: { [Login in DomainLogin]?: readonly string[] };
};

/** These classes are never granted to the employers' login, whatever else changes. */
export const NEVER_FOR_EMPLOYERS: readonly TableClass[] = ["identity", "profile", "note", "sign_in", "rate_limit", "outbox"];

const signIn: TableAccess = { class: "sign_in", grants: { auth: "select, insert, update, delete" } };
const reference: TableAccess = { class: "reference", grants: { app: "select", employer: "select", worker: "select" } };

export const TABLE_ACCESS: Record<string, TableAccess> = {
  "public.place": reference,
  "public.outcode_centre": reference,
  "public.published_list_entry": { class: "reference", grants: { app: "select, insert, update, delete" } },
  "public.list_import": { class: "organisation", grants: { app: "select, insert, update" } },
  "public.list_import_line": { class: "organisation", grants: { app: "select, insert, update, delete" } },

  "public.operator": { class: "identity", grants: { app: "select", worker: "select" } },
  "public.provider": { class: "organisation", grants: { app: "select, insert, update", worker: "select" } },
  // A lead says who leads, who supports people and who has left; what somebody is called, they alone (`own-name.ts`).
  "public.provider_member": {
    class: "identity",
    grants: { app: "select, insert", worker: "select" },
    changes: { app: ["role", "takes_people", "ended_at", "name"] },
  },
  // An employer reads of it through `coach_of_introduction`, and nothing else.
  "public.coach_contact": { class: "identity", grants: { app: "select, insert, update" } },
  "public.provider_contact": { class: "organisation", grants: { app: "select, insert, update" } },
  // Whoever makes one cannot read it; whoever says yes changes nothing else of it.
  "public.referral": {
    class: "identity",
    grants: { app: "select, insert, delete", worker: "select, delete" },
    changes: { app: ["status", "agreed_at", "expires_at"] },
  },
  "public.came_by_referral": { class: "identity", grants: { app: "select, insert" } },
  "public.invitation": { class: "identity", grants: { app: "select, insert, update", worker: "select" } },

  // Its name, its sector and its level are for an operator to decide.
  "public.employer": {
    class: "organisation",
    grants: { app: "select, insert, update", employer: "select", worker: "select, update" },
    changes: { employer: ["size"] },
  },
  "public.employer_check": {
    class: "organisation",
    grants: { app: "select, insert, update", employer: "select, insert" },
    changes: { employer: ["claimed_level", "claim_words", "new_name", "new_sector"] },
  },
  "public.employer_capacity": {
    class: "organisation",
    grants: { app: "select", employer: "select, insert", worker: "select, insert" },
    changes: { employer: ["paused_until", "pause_reason", "starts_per_month", "silent_since"], worker: ["silent_since"] },
  },
  "public.employer_site": {
    class: "organisation",
    grants: { app: "select, insert", employer: "select, insert", worker: "select" },
    changes: { employer: ["name", "closed_at"] },
  },
  "public.employer_member": {
    class: "organisation",
    grants: { app: "select, insert", employer: "select, delete", worker: "select" },
    changes: { employer: ["role", "name"] },
  },
  "public.team_invitation": {
    class: "organisation",
    grants: { app: "select, update", employer: "select, insert", worker: "select" },
    changes: { employer: ["status", "answered_at", "sent_at", "expires_at"] },
  },
  "public.vacancy": {
    class: "organisation",
    grants: { app: "select, update", employer: "select, insert", worker: "select, update" },
    // Neither whose it is, nor when it was begun or warned about.
    changes: {
      employer: [
        "site_id", "title", "sector", "status", "hours_per_week", "days", "start_time", "end_time", "pay_pence_per_hour", "contract",
        "contract_months", "start_date", "environment", "adjustments", "selection", "paused_until", "confirmed_at", "closing_reason",
        "notice_days", "posted_at", "ended_at",
      ],
    },
  },
  "public.vacancy_task": {
    class: "organisation",
    grants: { app: "select", employer: "select, insert, delete", worker: "select" },
  },
  "public.unmet_need": {
    class: "organisation",
    grants: { app: "select", employer: "select, insert", worker: "select, update" },
    changes: {
      employer: [
        "title", "status", "sector", "site_id", "why", "days", "times", "environment", "adjustments", "vacancy_id", "paused_until",
        "confirmed_at", "closing_reason", "posted_at", "ended_at",
      ],
    },
  },
  // What makes an operator look is never an employer's to read.
  "public.alert": { class: "log", grants: { app: "select, update", worker: "select, insert" } },
  "public.matches_hold": { class: "organisation", grants: { app: "select, insert, delete", employer: "select" } },
  "public.opening_history": {
    class: "log",
    grants: { app: "select", employer: "select, insert", worker: "select, delete" },
  },
  "public.unmet_need_task": {
    class: "organisation",
    grants: { app: "select", employer: "select, insert, delete", worker: "select" },
  },
  "public.unmet_need_cost": {
    class: "organisation",
    grants: { app: "select", employer: "select, insert" },
    changes: { employer: ["kind", "pence"] },
  },

  "public.job_seeker": { class: "identity", grants: { app: "select, insert, update", worker: "select" } },
  "public.own_job_seeker": { class: "identity", grants: { app: "select, insert" } },
  "public.coaching": { class: "identity", grants: { app: "select, insert, update", worker: "select" } },
  "public.supporter": { class: "identity", grants: { app: "select, insert", worker: "select" } },
  // Whoever answers an invitation may say who they are, and change neither whose circle it is nor who was asked.
  "public.circle_member": {
    class: "identity",
    grants: { app: "select, insert", worker: "select" },
    changes: { app: ["supporter_id", "status", "answered_at", "ended_at"] },
  },
  "public.circle_access": { class: "choice", grants: { app: "select, insert, delete", worker: "select" } },
  "public.told_consent": { class: "note", grants: { app: "select, insert" }, changes: { app: ["withdrawn_at"] } },
  // What was told stays as it was written. The person takes it out by `take_out_told`, read or not.
  "public.told_note": {
    class: "note",
    grants: { app: "select, insert", worker: "select" },
    changes: { app: ["reviewed_at", "reviewed_by"] },
  },
  // What was written stays as it was written.
  "public.worry": {
    class: "note",
    grants: { app: "select, insert", worker: "select" },
    changes: { app: ["status", "answer", "answered_by", "answered_at"], worker: ["lead_told_at"] },
  },
  "public.assistance": { class: "profile", grants: { app: "select, insert, update" } },
  "public.action_plan_step": { class: "profile", grants: { app: "select, insert, update" } },
  "public.in_the_way": { class: "profile", grants: { app: "select, insert, update" } },
  "public.profile_change": { class: "profile", grants: { app: "select, insert" } },
  "public.kept_words": { class: "profile", grants: { app: "select, insert" } },
  "public.vocational_profile": { class: "profile", grants: { app: "select, insert, update" } },
  "public.published_profile": {
    class: "published",
    grants: { app: "select, insert, update", worker: "select" },
  },
  // What employers read of it. Nobody adds a row or takes one away: the database does.
  "public.shown_profile": {
    class: "published",
    grants: { app: "select", employer: "select", worker: "select, update" },
  },

  // An employer reads that it was chosen, and not who helped with the yes or passed on the no.
  "public.visibility_choice": {
    class: "choice",
    grants: { app: "select, insert, update", worker: "select" },
    reads: { employer: ["id", "employer_id", "job_seeker_id", "chosen_at", "withdrawn_at"] },
  },
  "public.prepared_choice": { class: "choice", grants: { app: "select, insert, update" } },
  // The worker may hold a choice still while it adds to it; its policies let it change nothing.
  "public.standing_choice": { class: "choice", grants: { app: "select, insert, update", worker: "select, update" } },
  "public.prepared_rule": { class: "choice", grants: { app: "select, insert, update" } },
  "public.visibility_look": { class: "setting", grants: { app: "select, insert, update" } },
  "public.standing_exception": { class: "choice", grants: { app: "select, insert, delete", worker: "select" } },
  "public.standing_admission": {
    class: "choice",
    grants: { app: "select, insert, update", employer: "select", worker: "select, insert" },
  },
  "public.employer_alias": { class: "choice", grants: { app: "select, insert", employer: "select, insert" } },
  // What was told keeps its words and when it was read; only unread it can be taken back.
  "public.disclosure": {
    class: "choice",
    grants: { app: "select, insert" },
    // Not who helped the person to tell it.
    reads: {
      employer: [
        "id", "job_seeker_id", "employer_id", "introduction_id", "item", "value", "stage", "released_at", "first_read_at", "withdrawn_at",
      ],
    },
    changes: { app: ["withdrawn_at"] },
  },
  "public.disclosure_suggestion": { class: "choice", grants: { app: "select, insert, update" } },
  "public.contact_details": { class: "identity", grants: { app: "select, insert, update" } },
  "public.photo": { class: "identity", grants: { app: "select, insert, update, delete" } },
  // Erased by the database itself when it is taken back (`forget_photo`).
  "public.disclosure_photo": { class: "choice", grants: { app: "select, insert", employer: "select" } },

  "public.job_set_aside": { class: "profile", grants: { app: "select, insert, delete" } },

  // What an employer may bring about of these, and from where, stands in `employer-moves.server.ts`. Of its question it
  // reads whether it is closed, and neither that a coach took it up nor when: a no that follows would show.
  "public.introduction_request": {
    class: "brokering",
    grants: { app: "select, update", employer: "insert", worker: "select, update" },
    reads: { employer: ["id", "vacancy_id", "unmet_need_id", "employer_id", "job_seeker_id", "asked_at", "closed"] },
    changes: { employer: ["status", "answered_at"] },
  },
  // Why it ended an employer reads as far as it may know, here and of a booking: not which no of the person's it was, nor
  // who was silent, nor after its own no that it ended at all.
  "public.introduction": {
    class: "brokering",
    grants: { app: "select, insert, update", worker: "select, update" },
    reads: {
      employer: [
        "id", "vacancy_id", "unmet_need_id", "employer_id", "job_seeker_id", "coach_id", "status", "reasons", "proposed_at", "opening_then",
        "shared_at", "reply_by", "decline_reason", "decline_reviewed_at", "reason_passed_on", "closing_told", "changed_at",
        "seeker_answered_at", "employer_answered_at", "introduced_at", "closed_at_told",
      ],
    },
    changes: {
      employer: ["status", "changed_at", "decline_reason", "closing_reason", "employer_answered_at", "closed_at"],
    },
  },
  "public.introduction_wish": { class: "brokering", grants: { app: "select, insert, update", worker: "select" } },
  "public.reminder": {
    class: "brokering",
    grants: { app: "select, insert", employer: "select", worker: "select, insert" },
  },
  // As written, for its author and the coach; what the other side gets is the relay.
  "public.message": { class: "brokering", grants: { app: "select, insert, update", employer: "select, insert" } },
  "public.message_relay": { class: "brokering", grants: { app: "select, insert", employer: "select" } },
  "public.message_read": { class: "brokering", grants: { app: "select, insert", employer: "select, insert" } },
  "public.introduction_note": { class: "note", grants: { app: "select, insert" } },
  // The employer's own words, which it may read back.
  "public.decline_note": { class: "brokering", grants: { app: "select", employer: "select, insert" } },
  // What the coach typed about the first day an employer reads through `booking_notes`, while the introduction goes on.
  "public.booking": {
    class: "brokering",
    grants: { app: "select, insert, update", worker: "select" },
    reads: {
      employer: [
        "id", "introduction_id", "vacancy_id", "unmet_need_id", "employer_id", "job_seeker_id", "coach_id", "kind", "status", "legal_basis",
        "basis_agreed_on", "basis_interviewed_on", "six_factors", "evidence_id", "slot_id", "starts_on", "ends_on", "sequence", "round",
        "first_agreed_at", "booked_at", "changed_at", "closing_told", "mentor_id", "mentor_left",
      ],
    },
    changes: {
      employer: ["status", "changed_at", "closing_reason", "sequence", "first_agreed_at", "mentor", "mentor_id"],
      worker: ["status", "changed_at", "closing_reason", "sequence"],
    },
  },
  // Passed on by whoever may pass on a no; what was written stays as it was written.
  "public.stop_wish": { class: "brokering", grants: { app: "select, insert" }, changes: { app: ["settled_at"] } },
  "public.sitting": {
    class: "brokering",
    grants: { app: "select, insert, update", employer: "select", worker: "select" },
    changes: { employer: ["live"], worker: ["live"] },
  },
  "public.booking_slot": {
    class: "organisation",
    grants: { app: "select, insert, update, delete", employer: "select, insert", worker: "select" },
    changes: { employer: ["status"], worker: ["status"] },
  },
  // May name benefits: coaches alone.
  "public.basis_evidence": { class: "note", grants: { app: "select, insert" } },
  "public.booking_reminder": { class: "log", grants: { app: "select, insert", worker: "select, insert" } },
  // Why the coach kept what stood an employer reads through `kept_reasons`, while the introduction goes on.
  "public.criterion_proposal": {
    class: "brokering",
    grants: { app: "select, insert, update", employer: "insert" },
    reads: {
      employer: [
        "booking_id", "employer_id", "job_seeker_id", "coach_id", "side", "version", "criteria", "proposed_by", "proposed_at", "kept_at",
      ],
    },
  },
  "public.next_step": { class: "profile", grants: { app: "select, insert, update" } },
  "public.reflection": { class: "profile", grants: { app: "select, insert, update" } },
  // Time looks at who has signed and who has spoken, to remind the others. What helps is told an employer item by
  // item: it reads terms through `read_agreements`, and no hash that they could be guessed from.
  "public.trial_agreement": {
    class: "brokering",
    grants: { app: "select, insert", worker: "select" },
    reads: { employer: ["id", "booking_id", "employer_id", "job_seeker_id", "coach_id", "version", "written_at"] },
  },
  "public.agreement_signature": {
    class: "brokering",
    grants: { app: "select, insert", employer: "insert", worker: "select" },
    reads: { employer: ["agreement_id", "booking_id", "employer_id", "job_seeker_id", "coach_id", "side", "signed_by", "signed_at"] },
  },
  "public.booking_outcome": {
    class: "brokering",
    grants: { app: "select, insert", employer: "select, insert", worker: "select" },
  },
  "public.criterion_rating": { class: "brokering", grants: { app: "select, insert", employer: "select, insert" } },
  "public.job_offer": { class: "brokering", grants: { app: "select, insert", employer: "select, insert" } },

  "public.event": { class: "log", grants: { app: "insert", employer: "insert", worker: "select, insert" } },
  "public.email_preference": {
    class: "setting",
    grants: { app: "select, insert, update", employer: "select, insert, update", worker: "select" },
  },
  "public.email_return": {
    class: "setting",
    grants: { app: "select, delete", employer: "select, delete", worker: "select, insert, update, delete" },
  },
  "mail.digest_item": { class: "log", grants: { worker: "select, insert" } },
  "mail.email_delivery": { class: "log", grants: { worker: "select, insert" } },
  "mail.outbox_email": { class: "outbox", grants: {} },

  "auth.account": signIn,
  "auth.session": signIn,
  "auth.credential": signIn,
  "auth.verification": signIn,
  "auth.second_factor": signIn,
  "auth.recovery_code": signIn,
  "auth.former_address": signIn,
  // Written by `auth.take_address` alone.
  "auth.gone_account": { class: "sign_in", grants: {} },
  "limits.attempt": { class: "rate_limit", grants: { limits: "select, insert, update, delete" } },
};

/** Classes whose rows belong to nobody in particular, so the owner may load them past the policies. */
export const UNFORCED: readonly TableClass[] = ["reference"];

/** Classes that one login alone reaches, or none does, so a policy would repeat the grant. */
export const WITHOUT_POLICIES: readonly TableClass[] = ["sign_in", "rate_limit", "outbox"];
