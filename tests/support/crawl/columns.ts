/**
 * Every column that can hold words, and what the leak crawl does about it. A new one is
 * listed here, or `tests/unit/marked-columns.test.ts` fails; that what is said here is so
 * in the world that is crawled, `leak-crawl.test.ts` asks the database.
 */
type Columns = Record<string, readonly string[]>;

/** Of what they approved and too few share: in words that stand in no opening (`kept.ts`). */
const KEPT_VALUES = {
  hopes: ["kept, by its code: hope:leisure"], tasks_liked: ["kept, by its code: liked:repair-bikes"],
  tasks_done: ["kept, by its code: done:clean-kennels"], environment_like: ["kept, by its code: like:daylight"],
  environment_avoid: ["kept, by its code: avoid:strong-smells"], helps: ["kept, by its code: helps:visual-timer"],
};

/** Which mark of `marksOf` stands in it: by table and column, its name in that list. */
export const MARKED_COLUMNS: Record<string, Record<string, readonly string[]>> = {
  "public.operator": { name: ["the operator's name"] },
  "public.provider": { name: ["the provider's name"], about: ["what the provider says of itself"], new_name: ["the name a provider asked for"] },
  "public.provider_member": { name: ["the coach's name", "the lead's name", "another coach's name"] },
  "public.coach_contact": { phone: ["the coach's phone number"], email: ["the coach's address"] },
  "public.provider_contact": { phone: ["the provider's phone number"], email: ["the provider's address"] },
  "public.invitation": { name: ["who is invited"], email: ["where the invited is written to"] },
  "public.referral": {
    first_name: ["what somebody referred is called"], email: ["where somebody referred is written to"],
    referrer_name: ["who referred them"], referrer_email: ["where who referred them is reached"],
  },
  "public.employer": { name: ["the own employer's name", "the other employer's name"], evidence: ["the evidence seen"] },
  "public.employer_check": {
    new_name: ["a name the employer asked for"], claim_words: ["what the employer claims"], evidence: ["the evidence seen"],
  },
  "public.employer_site": { name: ["the own employer's site", "the other employer's site"] },
  "public.employer_member": { name: ["the owner's name", "the mentor's name", "the other employer's person"] },
  "public.team_invitation": { name: ["who is asked into the team"], email: ["where they are written to"] },
  "public.vacancy": { title: ["a job not posted yet", "the other employer's job"] },
  "public.unmet_need": { title: ["a need not posted yet"] },
  "public.job_seeker": { full_name: ["full name", "the other job seeker's name"], known_as: ["first name, told to the own employer"] },
  "public.vocational_profile": {
    interests_words: ["own words about interests"], experience_names: ["where they worked, not approved"], experience_words: ["own words about work"],
    qualifications_words: ["own words about certificates"], strengths: ["strengths not yet approved"],
    approved_strengths: ["approved strengths, never read by an employer"], approved_facts: ["where they worked, told to nobody"],
    ...KEPT_VALUES,
  },
  "public.published_profile": {
    ...KEPT_VALUES, certificates: ["kept, by its code: qualification:site-card"], experience: ["kept, by its code: experience:making"],
  },
  "public.introduction": { reasons: ["a reason that says too much, by its code"] },
  "public.circle_member": { name: ["what the person calls their supporter"], email: ["the supporter's address"] },
  "public.worry": { words: ["what worries the supporter", "a worry that was answered"], answer: ["the answer to a worry"] },
  "public.told_consent": { who: ["who else may tell us"] },
  "public.told_note": { words: ["what the supporter told us"] },
  "public.action_plan_step": { what: ["the plan"] },
  "public.in_the_way": { words: ["what is in the way"] },
  "public.employer_alias": { label: ["the own employer's alias", "the other employer's alias"] },
  "public.introduction_note": { text: ["the coach's note"] },
  "public.decline_note": { text: ["the other employer's words"] },
  "public.disclosure": {
    value: [
      "first name, told to the own employer", "full name", "approved strengths, never read by an employer", "their phone number, never read",
      "their email address for employers, never read", "what helped in the first version", "what helped in a plan that was called off", "what helped where they hid",
      "how they do a task, told to the own employer",
    ],
  },
  "public.contact_details": { phone: ["their phone number, never read"], email: ["their email address for employers, never read"] },
  "public.photo": { picture: ["their photo"] },
  "public.disclosure_photo": { picture: ["the photo they gave to the own employer"] },
  "public.message": {
    text: ["the employer's message, as it was typed", "what the employer wrote, passed on in other words", "what the person wrote, passed on in other words", "what an employer wrote before they hid"],
  },
  "public.message_relay": {
    text: ["what was passed on to the person", "what was passed on to the employer", "what was passed on to an employer before they hid", "what was passed on to the person before they hid"],
  },
  "public.booking": {
    mentor: ["whom to look for on the first day", "whom to look for, where they hid"],
    meeting_notes: ["what to know on the first day", "what to know, where they hid"],
  },
  "public.trial_agreement": { terms: ["the owner's name"] },
  "public.criterion_proposal": { kept_reason: ["why the criteria stay"] },
  "public.basis_evidence": { agreed_with: ["with whom a legal basis was agreed"], details: ["the evidence of a legal basis"] },
  "auth.account": { name: ["the name their account has"], email: ["email address", "the coach's address", "the owner's address"] },
  "auth.session": { token: ["what signs them in"], user_agent: ["their browser"], ip_address: ["where they signed in from"] },
};

/** From a list in the vocabulary or the code: one word, or several of them. Nobody typed it. */
export const CODES: Columns = {
  "public.provider": ["status", "decision_reason"],
  "public.provider_member": ["role"],
  "public.invitation": ["status"],
  "public.referral": ["referrer", "status"],
  "public.came_by_referral": ["referrer"],
  "public.employer": ["sector", "size", "claimed_level", "status", "level", "not_verified_reason"],
  "public.employer_check": ["status", "cause", "claimed_level", "new_sector", "level", "not_verified_reason"],
  "public.employer_capacity": ["pause_reason"],
  "public.employer_member": ["role"],
  "public.team_invitation": ["role", "status"],
  "public.list_import": ["status", "left_out"],
  "public.vacancy": ["sector", "status", "days", "start_time", "end_time", "contract", "environment", "adjustments", "selection", "closing_reason"],
  "public.vacancy_task": ["task_code", "need", "frequency"],
  "public.unmet_need_cost": ["kind"],
  "public.unmet_need": ["sector", "status", "why", "days", "times", "environment", "adjustments", "closing_reason"],
  "public.unmet_need_task": ["task_code", "how_often", "done_by"],
  "public.opening_history": ["what", "tasks"],
  "public.alert": ["kind", "status"],
  "public.vocational_profile": [
    "interests", "task_independence", "experience", "experience_places", "experience_times", "qualifications", "days", "times", "travel_ways",
    "travel_help", "priorities", "good_at", "helped_by",
  ],
  "public.profile_change": ["kind", "step", "helper", "understood"],
  "public.published_profile": ["tasks_alone", "experience_long", "days", "times"],
  "public.circle_member": ["relation", "status"],
  "public.circle_access": ["item"],
  "public.kept_words": ["about", "kind"],
  "public.shown_profile": ["outside", "told", "pool"],
  "public.worry": ["topic", "status"],
  "public.told_consent": ["topics", "helper"],
  "public.told_note": ["topic"],
  "public.assistance": ["helper", "understood"],
  "public.action_plan_step": ["goal", "who", "state"],
  "public.in_the_way": ["kinds"],
  "public.visibility_choice": ["helper", "ended_helper"],
  "public.prepared_choice": ["status"],
  "public.standing_choice": ["least_level", "sectors", "helper", "ended_helper"],
  "public.prepared_rule": ["least_level", "sectors", "status"],
  "public.standing_admission": ["least_level", "sectors", "ended_helper"],
  "public.introduction_request": ["status"],
  "public.introduction": ["status", "opening_then", "decline_reason", "closing_reason", "closing_told"],
  "public.introduction_note": ["about"],
  "public.introduction_wish": ["status", "reason"],
  "public.disclosure": ["item", "stage", "helper"],
  "public.disclosure_suggestion": ["items", "stage", "status"],
  "public.reminder": ["waits_on", "step"],
  "public.message": ["from_side", "status", "kept_reason"],
  "public.message_relay": ["from_side", "to_side"],
  "public.message_read": ["side"],
  "public.booking": ["kind", "status", "legal_basis", "closing_reason", "closing_told"],
  "public.booking_slot": ["status"],
  "public.booking_reminder": ["step"],
  "public.agreement_signature": ["side"],
  "public.booking_outcome": ["side"],
  "public.criterion_rating": ["side", "criterion", "rating"],
  "public.criterion_proposal": ["side", "criteria"],
  "public.next_step": ["step"],
  "public.reflection": ["feeling", "tasks_liked", "tasks_done"],
  "public.event": ["name", "subjects", "actor_kind"],
  "public.email_preference": ["pace"],
  "public.email_return": ["reason"],
  "mail.digest_item": ["template", "side"],
  "mail.email_delivery": ["idempotency_key", "template", "status", "provider_id", "refusal"],
};

/** A hash, or sealed under a key that is not in the database. */
export const SEALED: Columns = {
  "public.trial_agreement": ["content_hash"],
  "public.agreement_signature": ["content_hash"],
  "auth.verification": ["identifier", "value"],
  "auth.second_factor": ["sealed_secret"],
  "auth.recovery_code": ["code_hash"],
  "auth.former_address": ["sealed_address", "token_hash"],
  "limits.attempt": ["key"],
};

/** Of the world: places, and the published list, which anybody can read. The first half of an employer's postcode is too short to be looked for. */
export const OF_THE_WORLD: Columns = {
  "public.place": ["name", "area", "country"],
  "public.outcode_centre": ["outcode"],
  "public.published_list_entry": ["name", "name_key", "town", "outcode", "sector", "level"],
  "public.list_import_line": ["name", "name_key", "town", "outcode", "sector", "level"],
  "public.employer_site": ["outcode"],
};

/** Never filled: the sign-in library asks for them. */
export const EMPTY: Columns = {
  "auth.account": ["image"],
  "auth.credential": ["provider_account_id", "provider_id", "access_token", "refresh_token", "id_token", "scope", "password"],
};

/** Each of these emails is a piece of the crawl itself. */
export const CRAWLED: Columns = { "mail.outbox_email": ["idempotency_key", "to_address", "subject", "html", "text"] };
