import type { TestDatabase } from "./database.ts";
import type { World } from "./people.ts";

type Row = Record<string, unknown>;

/**
 * One row in every table, all about `world.seeker`, `world.employer` and
 * `world.coach`, at the point where the most is shared: introduced, with a trial
 * that is over. Whoever may not read a row of this story may never read one.
 */
export async function aStory(db: TestDatabase, world: World): Promise<Record<string, Row>> {
  const sql = db.superuser;
  const at = db.clock.now().toString();
  const uuid = () => crypto.randomUUID();
  const rows: Record<string, Row> = {};
  const put = async (table: string, row: Row) => {
    await sql`insert into ${sql(table)} ${sql(row)}`;
    rows[`public.${table}`] = row;
    return row;
  };
  const { jobSeekerId } = world.seeker;
  const { employerId } = world.employer;
  const { coachId, providerId } = world.coach;
  const parties = { employer_id: employerId, job_seeker_id: jobSeekerId, coach_id: coachId };
  const [site] = await sql`select id, place_id from employer_site where employer_id = ${employerId}`;

  rows["public.operator"] = { account_id: world.operator.accountId };
  rows["public.provider"] = { id: providerId };
  rows["public.provider_member"] = { id: coachId };
  rows["public.employer"] = { id: employerId };
  rows["public.employer_site"] = { id: site!.id };
  rows["public.employer_member"] = { id: world.employer.memberId };
  rows["public.job_seeker"] = { id: jobSeekerId };
  rows["public.own_job_seeker"] = { id: jobSeekerId };
  rows["public.coaching"] = { job_seeker_id: jobSeekerId };
  const { supporterId } = world.supporter;
  const [circle] = await sql`select id from circle_member where supporter_id = ${supporterId}`;
  rows["public.supporter"] = { id: supporterId };
  rows["public.circle_member"] = { id: circle!.id };
  rows["public.circle_access"] = { circle_member_id: circle!.id };
  const consent = await put("told_consent", {
    id: uuid(), job_seeker_id: jobSeekerId, circle_member_id: circle!.id, who: "Mum", topics: ["helps"], from_on: "2026-06-01",
    until_on: "2026-07-01", given_at: at,
  });
  await put("told_note", {
    id: uuid(), consent_id: consent.id, job_seeker_id: jobSeekerId, topic: "helps", words: "A list helps.",
    written_by: world.supporter.accountId, written_at: at,
  });
  await put("worry", {
    id: uuid(), job_seeker_id: jobSeekerId, circle_member_id: circle!.id, topic: "money", words: "Is it enough?",
    status: "raised", raised_at: at, answer_by: "2026-06-11",
  });
  rows["public.place"] = { id: site!.place_id };
  await put("outcode_centre", { outcode: "BS1", latitude: 51.45, longitude: -2.59, imported_at: at });
  await put("published_list_entry", {
    id: uuid(), name: "Listed Ltd", name_key: "listed", town: "Bristol", outcode: "BS1", sector: "retail",
    list_date: "2026-06-01",
  });
  const file = await put("list_import", {
    id: uuid(), list_date: "2026-06-01", status: "checked", rows_read: 1, entries: 1, with_level: 0, left_out: sql.json([]),
    uploaded_by: world.operator.accountId, uploaded_at: at,
  });
  await put("list_import_line", {
    id: uuid(), list_import_id: file.id, line: 2, name: "Listed Ltd", name_key: "listed", town: "Bristol", outcode: "BS1",
    sector: "retail",
  });
  await put("invitation", {
    id: uuid(), provider_id: providerId, email: world.newcomer.email, name: "New Coach", status: "invited",
    invited_by: world.lead.accountId, invited_at: at, expires_at: db.clock.now().add({ hours: 24 }).toString(),
  });
  // An address is referred once, and each world has the same newcomer.
  await sql`delete from referral where email = ${world.newcomer.email}`;
  await put("referral", {
    id: uuid(), provider_id: providerId, referrer_name: "Mary Bell", referrer: "school", referrer_email: "bell@school.test",
    first_name: "Robin", email: world.newcomer.email, read_together: false, status: "waiting", referred_at: at,
    expires_at: db.clock.now().add({ hours: 24 }).toString(),
  });
  await put("came_by_referral", { job_seeker_id: jobSeekerId, referrer: "school", agreed_on: "2026-06-01" });

  const contact = { provider_id: providerId, phone: "0117 496 0001", email: "work@avon.test", saved_at: at };
  await put("coach_contact", { member_id: coachId, ...contact });
  await put("provider_contact", contact);

  await put("employer_check", {
    id: uuid(), employer_id: employerId, status: "open", cause: "renewal", claimed_level: "leader",
    asked_by: world.employer.accountId, asked_at: at,
  });
  await put("employer_capacity", { employer_id: employerId, starts_per_month: 2 });
  await put("team_invitation", {
    id: uuid(), employer_id: employerId, email: world.newcomer.email, name: "New Member", role: "hiring_manager",
    status: "invited", invited_by: world.employer.accountId, invited_at: at, sent_at: at,
    expires_at: db.clock.now().add({ hours: 24 }).toString(),
  });

  const vacancy = await put("vacancy", {
    id: uuid(), employer_id: employerId, site_id: site!.id, title: "Shop assistant", sector: "retail", status: "open",
    hours_per_week: 16, days: ["mon"], start_time: "09:00", end_time: "13:00", pay_pence_per_hour: 1300,
    contract: "permanent", start_date: "2026-09-01", environment: [], adjustments: [], selection: "work_trial",
    created_at: at, posted_at: at,
  });
  await put("vacancy_task", {
    vacancy_id: vacancy.id, employer_id: employerId, task_code: "fill-shelves", need: "essential", frequency: "daily",
    position: 0,
  });
  const need = await put("unmet_need", {
    id: uuid(), employer_id: employerId, site_id: site!.id, title: "Stock room", sector: "retail", why: "not-done",
    status: "open", days: ["mon"], times: ["morning"], environment: [], adjustments: [], created_at: at, posted_at: at,
    confirmed_at: at,
  });
  await put("unmet_need_task", {
    unmet_need_id: need.id, employer_id: employerId, task_code: "fill-shelves", minutes: 60, how_often: "daily",
    done_by: "nobody", position: 0,
  });
  await put("unmet_need_cost", { unmet_need_id: need.id, employer_id: employerId, kind: "hourly", pence: 1450 });
  await put("alert", {
    id: uuid(), employer_id: employerId, kind: "one-task", opening_ids: [need.id], status: "raised", raised_at: at,
  });
  await put("matches_hold", { employer_id: world.otherEmployer.employerId, held_by: world.operator.accountId, held_at: at });
  await put("opening_history", {
    id: uuid(), employer_id: employerId, unmet_need_id: need.id, what: "posted", tasks: ["fill-shelves"], page: 0, at,
  });

  const facts = {
    hopes: ["retail"], tasks_liked: ["fill-shelves"], tasks_done: [], environment_like: [], environment_avoid: [],
    helps: [], hours_start: 8, hours_aim: 16, days: ["mon"], place_id: site!.place_id, travel_metres: 8000,
  };
  await put("vocational_profile", {
    job_seeker_id: jobSeekerId, ...facts, strengths: "I am careful.", revision: 1, updated_at: at,
    updated_by: world.seeker.accountId, helped_by: "nobody",
  });
  await put("assistance", {
    job_seeker_id: jobSeekerId, account_id: world.seeker.accountId, helper: "friend", said_at: at,
  });
  await put("action_plan_step", {
    id: uuid(), job_seeker_id: jobSeekerId, goal: "travel", what: "Take the bus once", state: "open", added_at: at,
  });
  await put("in_the_way", {
    job_seeker_id: jobSeekerId, kinds: ["money"], words: "", revision: 1, saved_at: at, saved_by: world.seeker.accountId,
  });
  await put("profile_change", {
    id: uuid(), job_seeker_id: jobSeekerId, kind: "answered", step: "hopes", revision: 1,
    account_id: world.seeker.accountId, changed_at: at,
  });
  await put("kept_words", {
    id: uuid(), job_seeker_id: jobSeekerId, revision: 1, kind: "place", start_at: 0, end_at: 3,
    account_id: world.seeker.accountId, kept_at: at,
  });
  await put("published_profile", { job_seeker_id: jobSeekerId, search_id: uuid(), ...facts, published_at: at });
  // The database makes this one itself.
  rows["public.shown_profile"] = { job_seeker_id: jobSeekerId };
  await put("visibility_choice", { id: uuid(), job_seeker_id: jobSeekerId, employer_id: employerId, chosen_at: at });
  await put("prepared_choice", {
    id: uuid(), job_seeker_id: jobSeekerId, employer_id: world.otherEmployer.employerId, prepared_by: world.coach.accountId,
    prepared_at: at, status: "waiting",
  });
  const wish = { least_level: "leader", sectors: [], place_id: site!.place_id, within_metres: 8000 };
  const standing = await put("standing_choice", { id: uuid(), job_seeker_id: jobSeekerId, ...wish, made_at: at });
  await put("standing_admission", {
    id: uuid(), standing_choice_id: standing.id, job_seeker_id: jobSeekerId, employer_id: employerId, ...wish,
    added_at: at, admitted_from: at,
  });
  await put("prepared_rule", {
    id: uuid(), job_seeker_id: jobSeekerId, least_level: "employer", sectors: ["food"], within_metres: 8000,
    prepared_by: world.coach.accountId, prepared_at: at, status: "waiting",
  });
  await put("visibility_look", { job_seeker_id: jobSeekerId, read_until: at, not_seeing: [] });
  await put("standing_exception", { job_seeker_id: jobSeekerId, employer_id: world.otherEmployer.employerId, made_at: at });
  await put("employer_alias", {
    id: uuid(), employer_id: employerId, job_seeker_id: jobSeekerId, label: "Teal Heron 11", made_at: at,
  });

  await put("job_set_aside", { id: uuid(), job_seeker_id: jobSeekerId, vacancy_id: vacancy.id, set_aside_at: at });

  await put("introduction_request", {
    id: uuid(), vacancy_id: vacancy.id, employer_id: employerId, job_seeker_id: jobSeekerId, status: "taken_up",
    asked_at: at,
  });
  const introduction = await put("introduction", {
    id: uuid(), vacancy_id: vacancy.id, ...parties, status: "introduced", reasons: ["keen"], proposed_at: at,
    shared_at: at, changed_at: at,
  });
  await put("introduction_wish", {
    id: uuid(), vacancy_id: vacancy.id, employer_id: employerId, job_seeker_id: jobSeekerId, status: "taken_up",
    asked_at: at, answered_at: at,
  });
  await put("reminder", {
    id: uuid(), introduction_id: introduction.id, job_seeker_id: jobSeekerId, employer_id: employerId,
    waits_on: "employer", step: "first", waiting_since: at, reminded_at: at,
  });
  const between = { introduction_id: introduction.id, job_seeker_id: jobSeekerId, employer_id: employerId };
  const message = await put("message", {
    id: uuid(), ...between, from_side: "employer", text: "Come at nine.", status: "relayed",
    written_by: world.employer.accountId, written_at: at,
  });
  await put("message_relay", {
    message_id: message.id, ...between, from_side: "employer", to_side: "job_seeker", text: "You start at 9.",
    relayed_by: world.coach.accountId, relayed_at: at,
  });
  await put("message_read", { message_id: message.id, ...between, side: "job_seeker", read_at: at });
  await put("introduction_note", {
    id: uuid(), introduction_id: introduction.id, job_seeker_id: jobSeekerId, text: "You would like this.",
    written_by: world.coach.accountId, written_at: at,
  });
  await put("decline_note", {
    introduction_id: introduction.id, employer_id: employerId, job_seeker_id: jobSeekerId, text: "Not now.",
    written_at: at,
  });
  const picture = Buffer.from("ffd8ffe0", "hex");
  const given = await put("disclosure", {
    id: uuid(), job_seeker_id: jobSeekerId, employer_id: employerId, introduction_id: introduction.id,
    item: "photo", value: "A photo of them", stage: "introduced", released_at: at, first_read_at: at,
  });
  await put("photo", { job_seeker_id: jobSeekerId, id: uuid(), picture, saved_at: at });
  await put("disclosure_photo", {
    disclosure_id: given.id, introduction_id: introduction.id, job_seeker_id: jobSeekerId, employer_id: employerId, picture,
  });
  await put("disclosure", {
    id: uuid(), job_seeker_id: jobSeekerId, employer_id: employerId, introduction_id: introduction.id,
    item: "first_name", value: "Pat", stage: "introduced", released_at: at, first_read_at: at,
  });
  await put("disclosure_suggestion", {
    id: uuid(), introduction_id: introduction.id, job_seeker_id: jobSeekerId, items: ["phone"], stage: "trial",
    suggested_by: world.coach.accountId, suggested_at: at, status: "waiting",
  });
  await put("contact_details", { job_seeker_id: jobSeekerId, phone: "07700 900123", email: "pat@home.test", saved_at: at });

  const startsAt = "2026-06-15T08:00:00Z";
  const endsAt = "2026-06-15T12:00:00Z";
  await put("basis_evidence", {
    id: uuid(), job_seeker_id: jobSeekerId, coach_id: coachId, agreed_with: "J. Bell", details: "By phone.",
    written_by: world.coach.accountId, written_at: at,
  });
  const slot = await put("booking_slot", {
    id: uuid(), employer_id: employerId, vacancy_id: vacancy.id, starts_at: startsAt, ends_at: endsAt, status: "taken",
    offered_by: world.employer.accountId, offered_at: at,
  });
  const booking = await put("booking", {
    id: uuid(), introduction_id: introduction.id, vacancy_id: vacancy.id, ...parties, status: "job_offered",
    slot_id: slot.id, legal_basis: "paid", starts_on: "2026-06-15", ends_on: "2026-06-16", booked_at: at, changed_at: at,
    mentor_id: world.employer.memberId,
  });
  await put("sitting", {
    id: uuid(), booking_id: booking.id, ...parties, ordinal: 1, starts_at: startsAt, ends_at: endsAt,
    coach_attends: true,
  });
  const about = { booking_id: booking.id, job_seeker_id: jobSeekerId };
  await put("stop_wish", { id: uuid(), ...about, circle_member_id: circle!.id, wished_at: at });
  await put("booking_reminder", { id: uuid(), ...about, step: "day", for_day: "2026-06-15", reminded_at: at });
  await put("criterion_proposal", {
    booking_id: booking.id, ...parties, side: "job_seeker", version: 1, criteria: ["arrives"],
    proposed_by: world.seeker.accountId, proposed_at: at,
  });
  await put("next_step", { ...about, step: "training", chosen_by: world.coach.accountId, chosen_at: at });
  await put("reflection", { ...about, feeling: "liked", tasks_liked: [], tasks_done: [], written_at: at });
  const agreement = await put("trial_agreement", {
    id: uuid(), booking_id: booking.id, ...parties, version: 1, terms: sql.json({ adjustments: [] }), content_hash: "x",
    written_at: at,
  });
  const signed = { booking_id: booking.id, ...parties, side: "coach", signed_by: world.coach.accountId };
  await put("agreement_signature", { agreement_id: agreement.id, ...signed, content_hash: "x", signed_at: at });
  await put("booking_outcome", { ...signed, satisfied: null, recorded_at: at });
  await put("criterion_rating", { ...signed, criterion: "arrives", rating: "met" });
  await put("job_offer", { id: uuid(), booking_id: booking.id, vacancy_id: vacancy.id, ...parties, offered_at: at });

  await put("event", {
    id: uuid(), name: "JobOffered", subjects: sql.json({ bookingId: booking.id as string }), actor_kind: "jobCoach",
    account_id: world.coach.accountId, occurred_at: at,
  });
  await put("email_preference", { account_id: world.seeker.accountId, pace: "needed", chosen_at: at });
  await put("email_return", { account_id: world.seeker.accountId, reason: "bounced", since: at });
  const waiting = { event_id: uuid(), template: "coach-asked", side: "coach", recipient_id: world.coach.accountId, due_at: at };
  await sql`insert into mail.digest_item ${sql(waiting)}`;
  rows["mail.digest_item"] = waiting;
  await sql`insert into mail.email_delivery (idempotency_key, event_id, template, status)
    values ('a-key', ${uuid()}, 'job-offered', 'sent')`;
  rows["mail.email_delivery"] = { idempotency_key: "a-key" };
  return rows;
}
