import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";
import { rowsAsActor } from "#tests/support/rows-as.ts";
import { aStory } from "#tests/support/story.ts";

/**
 * What somebody with the employers' login and its settings could do by SQL, past every use
 * case. Each attack stands beside the honest change that it resembles, so that none of
 * these can pass because nothing is possible at all.
 */
const db = await testDatabase();
const world = await aWorld(db);
const story = await aStory(db, world);
const rowsAs = rowsAsActor(db);
const sql = db.superuser;

/** At the moment of the application's clock, which is what they call now. */
const done = (...statements: string[]) => rowsAs(world.employer, ...statements.map((one) => one.replaceAll("now()", `timestamptz '${at}'`)));
const parties = { employer_id: world.employer.employerId, job_seeker_id: world.seeker.jobSeekerId, coach_id: world.coach.coachId };
const at = db.clock.now().toString();

/** How far the story has come, without the triggers of anybody: the superuser is no login. */
async function standing(introduction: string, booking: string, slot = "taken") {
  await sql`update introduction set status = ${introduction}`;
  await sql`update booking set status = ${booking}`;
  await sql`update booking_slot set status = ${slot}`;
  await sql`update sitting set live = true`;
}

async function said(side: string, satisfied: boolean | null) {
  await sql`insert into booking_outcome ${sql({ booking_id: story["public.booking"]!.id as string, ...parties, side, satisfied, signed_by: world.employer.accountId, recorded_at: at })}`;
}

async function signedBy(...sides: string[]) {
  for (const side of sides) {
    const signature = { agreement_id: story["public.trial_agreement"]!.id as string, booking_id: story["public.booking"]!.id as string, ...parties };
    await sql`insert into agreement_signature ${sql({ ...signature, side, signed_by: world.employer.accountId, content_hash: "x", signed_at: at })}`;
  }
}

beforeEach(async () => {
  await sql`delete from booking_outcome`;
  await sql`delete from agreement_signature`;
  await sql`delete from job_offer`;
});

describe("an introduction", () => {
  test.each([
    ["with_employer", "status = 'interested', changed_at = now(), employer_answered_at = now()"],
    ["with_employer", "status = 'declined', decline_reason = 'hours', changed_at = now(), employer_answered_at = now()"],
    ["introduced", "status = 'closed', closing_reason = 'vacancy-closed', closed_at = now()"],
  ])("%s: %s is the employer's to do", async (from, change) => {
    await standing(from, "cancelled");
    // It closes an introduction with its opening alone.
    if (change.includes("'closed'")) {
      expect(await done(`update introduction set ${change}`)).toBe(0);
      await sql`update vacancy set status = 'closed'`;
    }
    expect(await done(`update introduction set ${change}`)).toBe(1);
    await standing(from, "agreed");
    if (change.includes("'closed'")) expect(await done(`update introduction set ${change}`)).toBe(0);
    await sql`update vacancy set status = 'open'`;
  });

  test.each([
    // After a hide: what was never read would be read.
    ["closed", "status = 'introduced'"],
    ["closed", "status = 'interested'"],
    ["closed", "status = 'with_employer'"],
    ["declined", "status = 'introduced'"],
    ["interested", "status = 'introduced'"],
    ["with_employer", "status = 'introduced'"],
    // The person's change of heart is not the employer's to write down.
    ["introduced", "status = 'closed', closing_reason = 'seeker-changed-mind'"],
    ["introduced", "closing_reason = 'seeker-changed-mind'"],
    // Somebody who has not hidden.
    ["introduced", "status = 'closed', closing_reason = 'seeker-hid', closed_at = now()"],
    ["with_employer", "status = 'interested', decline_reason = 'hours'"],
    // Its own words, where a reason from the list is shown.
    ["with_employer", "status = 'declined', decline_reason = 'Ring me on 0117 496 0000', changed_at = now(), employer_answered_at = now()"],
    ["with_employer", "status = 'interested', changed_at = now() - interval '1 day', employer_answered_at = now()"],
    ["with_employer", "status = 'interested', changed_at = now(), employer_answered_at = now() + interval '1 day'"],
    ["with_employer", "status = 'interested', changed_at = null"],
    // Silence would never be seen if waiting could begin anew.
    ["with_employer", "changed_at = now()"],
    ["with_employer", "shared_at = now()"],
    ["introduced", "job_seeker_id = job_seeker_id"],
    ["introduced", "employer_id = employer_id"],
    ["introduced", "coach_id = coach_id"],
    ["declined", "reason_passed_on = true"],
  ])("%s: %s is refused", async (from, change) => {
    await standing(from, "cancelled");
    expect(await done(`update introduction set ${change}`)).toBe(0);
  });

  test("can be held still whatever became of it, so that the page can say so", async () => {
    await standing("closed", "cancelled");
    expect(await done("select id from introduction for update")).toBe(1);
  });

  test("a request is closed and never taken up by the employer, and its person stays", async () => {
    expect(await done("update introduction_request set status = 'closed', answered_at = now()")).toBe(1);
    await sql`update introduction_request set status = 'closed'`;
    for (const change of ["status = 'waiting'", "status = 'taken_up'", "job_seeker_id = job_seeker_id"]) {
      expect(await done(`update introduction_request set ${change}`), change).toBe(0);
    }
  });
});

describe("a booking", () => {
  test("is cancelled by the employer, which gives back its time, and never comes back", async () => {
    await standing("introduced", "agreed");
    const cancel = "update booking set status = 'cancelled', closing_reason = 'dates', sequence = sequence + 1, changed_at = now()";
    expect(await done(cancel, "update sitting set live = false")).toBe(1);
    expect(await done(cancel, "update booking_slot set status = 'open'")).toBe(1);
    await standing("introduced", "cancelled");
    for (const status of ["awaiting_signatures", "agreed", "ended", "job_offered"]) {
      expect(await done(`update booking set status = '${status}'`), status).toBe(0);
    }
  });

  test("is agreed by three signatures on its last version, and by no fewer", async () => {
    const agree = "update booking set status = 'agreed', first_agreed_at = now(), changed_at = now()";
    await standing("introduced", "awaiting_signatures");
    await signedBy("job_seeker", "coach");
    expect(await done(agree)).toBe(0);
    await signedBy("employer");
    expect(await done(agree)).toBe(1);
    const later = { ...story["public.trial_agreement"]!, id: crypto.randomUUID(), version: 2, terms: sql.json({}) };
    await sql`insert into trial_agreement ${sql(later)}`;
    expect(await done(agree)).toBe(0);
    await sql`delete from trial_agreement where id = ${later.id}`;
  });

  test("ends when both have said how it went, and the job is offered when both want it", async () => {
    await standing("introduced", "agreed");
    const [end, offer] = ["update booking set status = 'ended'", "update booking set status = 'job_offered'"];
    await said("employer", true);
    for (const change of [end, offer]) expect(await done(change), change).toBe(0);
    await said("job_seeker", false);
    expect(await done(end)).toBe(1);
    expect(await done(offer)).toBe(0);
    await sql`update booking_outcome set satisfied = true`;
    // After more time everybody speaks anew.
    await sql`update booking set round = 1`;
    for (const change of [end, offer]) expect(await done(change), change).toBe(0);
    await sql`update booking set round = 0`;
    const { id: booking_id, vacancy_id } = story["public.booking"]!;
    const toOffer = (jobSeekerId: string) => `insert into job_offer (id, booking_id, vacancy_id, employer_id, job_seeker_id, coach_id, offered_at)
      values (gen_random_uuid(), '${String(booking_id)}', '${String(vacancy_id)}', '${parties.employer_id}', '${jobSeekerId}', '${parties.coach_id}', now())`;
    expect(await done(offer, toOffer(parties.job_seeker_id))).toBe(1);
    expect(await done(offer, toOffer(world.otherSeeker.jobSeekerId))).toBe(0);
    expect(await done(toOffer(parties.job_seeker_id))).toBe(0);
  });

  test.each([
    "job_seeker_id = job_seeker_id", "introduction_id = introduction_id", "starts_on = starts_on", "legal_basis = 'paid'",
    "mentor = 'x'", "status = 'cancelled', closing_reason = 'seeker-changed-mind'", "status = 'cancelled', closing_reason = 'Ring me'",
    "status = 'cancelled', closing_reason = 'dates', changed_at = now() - interval '1 hour'",
    "status = 'cancelled', closing_reason = 'dates', changed_at = now() + interval '1 hour'",
    "status = 'cancelled', sequence = sequence - 1", "status = 'cancelled', first_agreed_at = null", "changed_at = now()",
  ])("%s is not the employer's to change", async (change) => {
    await standing("introduced", "agreed");
    await sql`update booking set first_agreed_at = now(), sequence = 1`;
    expect(await done(`update booking set ${change}`)).toBe(0);
  });

  test("time of one that stands cannot be moved, given back or taken up", async () => {
    await standing("introduced", "agreed");
    // Where it clashes with another employer's booking, the database would say so.
    for (const change of ["starts_at = starts_at", "ends_at = ends_at", "job_seeker_id = job_seeker_id", "coach_attends = false", "live = false"]) {
      expect(await done(`update sitting set ${change}`), change).toBe(0);
    }
    for (const status of ["open", "withdrawn"]) expect(await done(`update booking_slot set status = '${status}'`), status).toBe(0);
    await standing("introduced", "cancelled");
    await sql`update sitting set live = false`;
    expect(await done("update sitting set live = true")).toBe(0);
  });
});

describe("a time that is offered", () => {
  test.each([
    ["proposed", "open", 1], ["proposed", "declined", 1], ["open", "withdrawn", 1],
    ["open", "taken", 0], ["withdrawn", "open", 0], ["declined", "open", 0], ["taken", "withdrawn", 1],
  ])("%s, then %s", async (from, to, rows) => {
    await standing("introduced", "cancelled", "open");
    await sql`update booking_slot set status = ${from}, introduction_id = ${story["public.introduction"]!.id as string}`;
    expect(await done(`update booking_slot set status = '${to}'`)).toBe(rows);
    expect(await done("update booking_slot set introduction_id = null")).toBe(0);
  });
});

describe("a pause for silence", () => {
  const end = "update employer_capacity set silent_since = null";
  const ago = (days: number) => db.clock.now().subtract({ hours: 24 * days }).toString();

  beforeEach(async () => {
    await standing("with_employer", "cancelled");
    await sql`update introduction set changed_at = ${ago(20)}`;
    await sql`update employer_capacity set silent_since = ${ago(1)}`;
  });
  afterEach(async () => void (await sql`update employer_capacity set silent_since = null`));

  test("does not end while somebody who waited too long then waits still, whatever time the login says it is", async () => {
    expect(await done(end)).toBe(0);
    expect(await done(`select set_config('firstshift.now', '2020-01-01T00:00:00Z', true)`, end)).toBe(0);
    // Nor by an opening that goes and comes back.
    expect(await done("update vacancy set status = 'paused'", end)).toBe(0);
    expect(await done("update vacancy set status = 'closed'", end, "update vacancy set status = 'open'")).toBe(0);
    // Nor is it begun or moved.
    expect(await done("update employer_capacity set silent_since = now()")).toBe(0);
  });

  test("ends with the last answer", async () => {
    expect(await done("update introduction set status = 'interested', changed_at = now()", end)).toBe(1);
    await sql`update introduction set changed_at = ${ago(3)}`;
    expect(await done(end)).toBe(1);
  });

  test("leaves the employer's own words about what it takes on alone", async () => {
    expect(await done("update employer_capacity set paused_until = '2026-07-01', pause_reason = 'busy', starts_per_month = 3")).toBe(1);
  });
});

describe("its organisation", () => {
  test.each([
    ["employer_site", "name = 'Dock'", 1], ["employer_site", "place_id = place_id", 0], ["employer_site", "added_at = now()", 0],
    ["employer_member", "role = role", 1], ["employer_member", "account_id = account_id", 0],
    ["employer_check", "claim_words = 'x'", 1], ["employer_check", "new_sector = 'food'", 1], ["employer_check", "verified_until = now()", 0], ["employer_check", "level = 'leader'", 0],
    ["team_invitation", "status = 'withdrawn', answered_at = now()", 1], ["team_invitation", "email = email", 0],
    // Whoever was asked answers, within the time they were given.
    ["team_invitation", "status = 'accepted', answered_at = now()", 0], ["team_invitation", "status = 'declined', answered_at = now()", 0],
    ["team_invitation", "sent_at = now(), expires_at = now() + interval '14 days'", 1],
    ["team_invitation", "expires_at = now() + interval '15 days'", 0], ["team_invitation", "sent_at = now() + interval '1 day'", 0],
    ["employer_site", "closed_at = now()", 1], ["employer_site", "closed_at = now() - interval '1 day'", 0],
    ["employer_capacity", "silent_since = now()", 0],
    ["vacancy", "title = 'Baker'", 1], ["vacancy", "confirmed_at = now()", 1], ["vacancy", "confirmed_at = now() + interval '1 day'", 0],
    ["vacancy", "posted_at = now() - interval '1 day'", 0], ["vacancy", "stale_warned_at = null", 0], ["vacancy", "created_at = now()", 0],
    ["vacancy", "employer_id = employer_id", 0], ["vacancy", "closing_reason = 'mistake'", 1], ["vacancy", "closing_reason = 'Ring me'", 0],
    ["unmet_need", "title = 'Shelves'", 1], ["unmet_need", "confirmed_at = now() + interval '1 day'", 0],
    ["unmet_need", "stale_warned_at = null", 0], ["unmet_need", "employer_id = employer_id", 0],
    ["unmet_need_cost", "pence = 1500", 1], ["unmet_need_cost", "employer_id = employer_id", 0],
    ["vacancy_task", "position = 1", 0], ["unmet_need_task", "minutes = 1", 0],
    ["employer", "size = size", 1], ["employer", "sector = sector", 0], ["employer", "level = 'leader'", 0], ["employer", "status = 'verified'", 0],
  ])("%s: %s", async (table, change, rows) => {
    const found = await done(`update ${table} set ${change}`);
    expect(Math.min(found, 1)).toBe(rows);
  });

  test("a job is filled by whoever has it", async () => {
    const fill = "update vacancy set status = 'filled', ended_at = now()";
    expect(await done(fill)).toBe(0);
    const { id: booking_id, vacancy_id } = story["public.booking"]!;
    await sql`insert into job_offer ${sql({ ...parties, id: crypto.randomUUID(), booking_id: booking_id as string, vacancy_id: vacancy_id as string, offered_at: at })}`;
    expect(await done(fill)).toBe(1);
  });

  test("an opening is at a site of its own, and becomes a vacancy of its own", async () => {
    const { employerId } = world.otherEmployer;
    const [site] = await sql`select id from employer_site where employer_id = ${employerId}`;
    const [own] = await sql`select id from employer_site where employer_id = ${parties.employer_id}`;
    const others = { ...story["public.vacancy"]!, id: crypto.randomUUID(), employer_id: employerId, site_id: site!.id as string };
    await sql`insert into vacancy ${sql(others)}`;
    for (const table of ["vacancy", "unmet_need"]) {
      expect(await done(`update ${table} set site_id = '${String(own!.id)}'`), table).toBe(1);
      expect(await done(`update ${table} set site_id = '${String(site!.id)}'`), table).toBe(0);
    }
    expect(await done(`update unmet_need set vacancy_id = '${String(story["public.vacancy"]!.id)}'`)).toBe(1);
    expect(await done(`update unmet_need set vacancy_id = '${others.id}'`)).toBe(0);
    await sql`delete from vacancy where id = ${others.id}`;
  });

  test("what was closed or filled does not open again", async () => {
    for (const [table, over] of [["vacancy", "filled"], ["vacancy", "closed"], ["unmet_need", "closed"], ["unmet_need", "became_vacancy"]] as const) {
      await sql`update ${sql(table)} set status = ${over}`;
      expect(await done(`update ${table} set status = 'open'`), `${table} ${over}`).toBe(0);
      expect(await done(`update ${table} set title = 'Other words'`), table).toBe(1);
      await sql`update ${sql(table)} set status = 'open'`;
    }
  });
});
