import { beforeEach, describe, expect, test } from "vitest";
import type { Actor, EmployerMember } from "#app/domain/actor.ts";
import { reviseAgreement } from "#app/domain/agreement/revise-agreement.ts";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { answerProposal } from "#app/domain/booking/answer-proposal.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import { noteBooking } from "#app/domain/booking/note-booking.ts";
import { proposeCriteria } from "#app/domain/booking/propose-criteria.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { withdrawDisclosure } from "#app/domain/disclosure/withdraw-disclosure.ts";
import { introductionForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { tellEmployer } from "#app/domain/introduction/tell-employer.ts";
import { withdrawVisibility } from "#app/domain/visibility/withdraw-visibility.ts";
import { settingsOf } from "#db/actor-settings.ts";
import { aPlan, agreedBooking, anApprovedProfile, anOpenVacancy, introduced } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps } = db;
let world: World;
let introductionId: string;

const SHOW_ME = "Tasks shown, not only told";
const SIGN = "British Sign Language or Makaton";

beforeEach(async () => {
  world = await aWorld(db);
  await anApprovedProfile(db, world.seeker);
  await db.superuser`update published_profile set helps = '{show-me,bsl}'`;
  introductionId = await introduced(db, world, await anOpenVacancy(db, world.employer.employerId));
  await tellEmployer(deps, world.seeker, { introductionId, items: ["helps:bsl"] });
});

const book = async () => (await makeBooking(deps, world.coach, { introductionId, plan: aPlan({ adjustments: ["show-me", "bsl"] }) })).bookingId;
const page = (bookingId: string, actor: EmployerMember = world.employer) => readBooking(deps, actor, { bookingId });
const told = async () =>
  (await introductionForJobSeeker(deps, world.seeker, { introductionId })).told.map(({ item, readAt }) => [item, readAt !== null]);
const hide = () => withdrawVisibility(deps, world.seeker, { employerId: world.employer.employerId });

/** What the employer's own login gets of the versions, whatever page asks for it. */
async function versionsInSql(bookingId: string, actor: EmployerMember = world.employer) {
  return db.as("firstshift_employer").begin(async (tx) => {
    for (const [name, value] of Object.entries(settingsOf(actor, db.clock.now()))) await tx`select set_config(${name}, ${value}, true)`;
    return tx<{ terms: { adjustments: string[] }; content_hash: string }[]>`select terms, content_hash from read_agreements(${bookingId}::uuid, true)`;
  });
}

describe("what the agreement tells an employer of what helps", () => {
  test("of a version that dropped something, which is then taken back unread: nothing, not as what was before either", async () => {
    const bookingId = await book();
    await reviseAgreement(deps, world.coach, { bookingId, plan: aPlan({ adjustments: ["show-me"] }) });
    await withdrawDisclosure(deps, world.seeker, { introductionId, item: "helps:bsl" });
    const view = await page(bookingId);
    expect(view.agreement).toMatchObject({ version: 2, since: null, adjustments: [SHOW_ME], changes: [] });
    expect(JSON.stringify(view)).not.toMatch(/sign language|helps:|"bsl"/i);
    const rows = await versionsInSql(bookingId);
    expect(rows.map(({ terms }) => terms.adjustments)).toEqual([["show-me"], ["show-me"]]);
    // From the hash of what it says, what is left out could be tried.
    expect(rows.map(({ content_hash: hash }) => hash !== "")).toEqual([false, true]);
    expect((await readBooking(deps, world.coach, { bookingId })).agreement.changes).toMatchObject([{ what: "Adjustments", was: [SIGN] }]);
  });

  test("of one that not all have signed: what is taken back unread goes out of it, in a version that everyone signs anew", async () => {
    const bookingId = await book();
    const mine = async () => (await introductionForJobSeeker(deps, world.seeker, { introductionId })).told.map(({ item, inPlan }) => [item, inPlan]);
    expect(await mine()).toEqual([["first_name", "name"], ["helps:show-me", "helps"], ["helps:bsl", "helps"]]);
    const first = (await readBooking(deps, world.coach, { bookingId })).agreement;
    await signAgreement(deps, world.coach, { bookingId, agreementId: first.id, contentHash: first.contentHash });
    await expect(withdrawDisclosure(deps, world.seeker, { introductionId, item: "first_name" })).rejects.toThrow("needs a name");
    await withdrawDisclosure(deps, world.seeker, { introductionId, item: "helps:bsl" });
    const coach = await readBooking(deps, world.coach, { bookingId });
    expect(coach).toMatchObject({ status: "awaiting_signatures", signed: [], agreement: { version: 2, adjustments: [SHOW_ME] } });
    expect(coach.agreement.changes).toMatchObject([{ what: "Adjustments", was: [SIGN], now: [] }]);
    const shown = await page(bookingId);
    expect(shown.agreement).toMatchObject({ version: 2, since: null, changes: [] });
    expect(JSON.stringify(shown)).not.toContain(SIGN);
    expect((await versionsInSql(bookingId)).map(({ terms }) => terms.adjustments)).toEqual([["show-me"], ["show-me"]]);
    // What it says is what is signed, by all three, and then it is theirs to keep.
    for (const actor of [world.seeker, world.employer, world.coach]) {
      const { agreement } = await readBooking(deps, actor, { bookingId });
      await signAgreement(deps, actor, { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash });
    }
    expect((await readBooking(deps, world.coach, { bookingId })).status).toBe("agreed");
    await db.superuser`update disclosure set first_read_at = null where item = 'helps:show-me' and introduction_id = ${introductionId}`;
    await expect(withdrawDisclosure(deps, world.seeker, { introductionId, item: "helps:show-me" })).rejects.toThrow("Everyone has signed your plan");
  });

  test("of one that was changed again before it was read: that too, since the version that it read", async () => {
    const before = aPlan({ adjustments: ["show-me"] });
    const { bookingId } = await makeBooking(deps, world.coach, { introductionId, plan: before });
    await page(bookingId);
    await reviseAgreement(deps, world.coach, { bookingId, plan: { ...before, adjustments: ["show-me", "bsl"], endTime: "12:30" } });
    await withdrawDisclosure(deps, world.seeker, { introductionId, item: "helps:bsl" });
    const { agreement } = await page(bookingId);
    expect(agreement).toMatchObject({ version: 3, since: 1, changes: [{ what: "Hours", now: [expect.stringContaining("12:30")] }] });
    // Everybody else has read each version, and reads only what the last one changed.
    for (const actor of [world.coach, world.seeker]) {
      expect((await readBooking(deps, actor, { bookingId })).agreement).toMatchObject({ version: 3, since: 2, changes: [{ now: [] }] });
    }
  });

  test("of one that is read while something is taken out of it: one of the two", async () => {
    const bookingId = await book();
    const [taken, read] = await Promise.allSettled([withdrawDisclosure(deps, world.seeker, { introductionId, item: "helps:bsl" }), page(bookingId)]);
    expect(read.status).toBe("fulfilled");
    const { version, adjustments } = (await readBooking(deps, world.coach, { bookingId })).agreement;
    const wasRead = (await told()).some(([item, isRead]) => item === "helps:bsl" && isRead);
    expect(wasRead).toBe(taken.status === "rejected");
    expect({ version, signs: adjustments.includes(SIGN) }).toEqual(wasRead ? { version: 1, signs: true } : { version: 2, signs: false });
  });

  test("nobody else leaves anything out of a plan, and nothing that is still told", async () => {
    const bookingId = await book();
    const leaveOut = (actor: Actor, login: "firstshift_app" | "firstshift_employer" = "firstshift_app") =>
      db.as(login).begin(async (tx) => {
        for (const [name, value] of Object.entries(settingsOf(actor, db.clock.now()))) await tx`select set_config(${name}, ${value}, true)`;
        const [row] = await tx<{ written: boolean }[]>`select leave_out_of_plan(${bookingId}::uuid, 'bsl', ${crypto.randomUUID()}::uuid, 'x') as written`;
        return row!.written;
      });
    expect(await leaveOut(world.seeker)).toBe(false);
    await db.superuser`update disclosure set withdrawn_at = now() where item = 'helps:bsl' and introduction_id = ${introductionId}`;
    for (const actor of [world.coach, world.lead, world.otherSeeker, world.otherCoach]) expect(await leaveOut(actor)).toBe(false);
    await expect(leaveOut(world.employer, "firstshift_employer")).rejects.toMatchObject({ code: "42501" });
    expect(await leaveOut(world.seeker)).toBe(true);
    expect(await leaveOut(world.seeker)).toBe(false);
  });

  test("of one that was read before it was dropped: what it was, since it cannot be taken back", async () => {
    const bookingId = await book();
    expect((await page(bookingId)).agreement.adjustments).toEqual([SHOW_ME, SIGN]);
    await reviseAgreement(deps, world.coach, { bookingId, plan: aPlan({ adjustments: ["show-me"] }) });
    await expect(withdrawDisclosure(deps, world.seeker, { introductionId, item: "helps:bsl" })).rejects.toThrow("They have read it");
    expect((await page(bookingId)).agreement.changes).toMatchObject([{ what: "Adjustments", was: [SIGN], now: [] }]);
  });

  test("of one that was never read and is dropped: nothing, and it stays unread", async () => {
    const bookingId = await book();
    await reviseAgreement(deps, world.coach, { bookingId, plan: aPlan({ adjustments: ["show-me"] }) });
    expect((await page(bookingId)).agreement.changes).toEqual([]);
    expect(await told()).toEqual([["first_name", true], ["helps:show-me", true], ["helps:bsl", false]]);
  });

  test("of a booking that was called off before all had signed: nothing, and nothing is marked as read", async () => {
    const bookingId = await book();
    await cancelBooking(deps, world.seeker, { bookingId, reason: "dates" });
    expect((await page(bookingId)).agreement).toMatchObject({ adjustments: [], contentHash: "" });
    expect(await told()).toEqual([["first_name", true], ["helps:show-me", false], ["helps:bsl", false]]);
    await withdrawDisclosure(deps, world.seeker, { introductionId, item: "helps:bsl" });
    expect((await page(bookingId)).agreement.adjustments).toEqual([]);
    expect((await versionsInSql(bookingId)).map(({ terms }) => terms.adjustments)).toEqual([[]]);
  });

  test("of a booking that hiding called off, for an employer that never opened it: nothing", async () => {
    const bookingId = await book();
    await noteBooking(deps, world.coach, { bookingId, mentor: { name: "Ask for Pat's table" }, meetingNotes: "Use the side door" });
    const { agreement } = await readBooking(deps, world.seeker, { bookingId });
    await proposeCriteria(deps, world.seeker, { bookingId, agreementId: agreement.id, criteria: ["works-safely"] });
    await answerProposal(deps, world.coach, { bookingId, agreementId: agreement.id, answer: "not-now", reason: "Pat likes the list" });
    await hide();
    const view = await page(bookingId);
    // What the coach typed for it goes too, with any name in it.
    expect(view).toMatchObject({ mentor: null, meetingNotes: null, proposals: [{ kept: null }] });
    expect(await readBooking(deps, world.coach, { bookingId })).toMatchObject({ meetingNotes: "Use the side door", proposals: [{ kept: "Pat likes the list" }] });
    expect(view).toMatchObject({ status: "cancelled", agreement: { adjustments: [], changes: [], contentHash: "" } });
    expect(view.who).not.toBe("Pat");
    expect(await told()).toEqual([]);
  });

  test("the coach's words about the first day are its own while the introduction goes on, in SQL too", async () => {
    const bookingId = await book();
    await noteBooking(deps, world.coach, { bookingId, mentor: { name: "Ask for Pat's table" }, meetingNotes: "" });
    const notes = (actor: EmployerMember) =>
      db.as("firstshift_employer").begin(async (tx) => {
        for (const [name, value] of Object.entries(settingsOf(actor, db.clock.now()))) await tx`select set_config(${name}, ${value}, true)`;
        return tx`select mentor from booking_notes(array[${bookingId}]::uuid[])`;
      });
    expect((await page(bookingId)).mentor).toBe("Ask for Pat's table");
    expect(await notes(world.employer)).toEqual([{ mentor: "Ask for Pat's table" }]);
    expect(await notes(world.otherEmployer)).toEqual([]);
    await expect(db.as("firstshift_app")`select * from booking_notes(array[${bookingId}]::uuid[])`).rejects.toMatchObject({ code: "42501" });
    await hide();
    expect(await notes(world.employer)).toEqual([]);
  });

  test("of one that all signed: what they signed, until the introduction is over", async () => {
    await db.superuser`delete from disclosure where item = 'helps:bsl' and introduction_id = ${introductionId}`;
    const bookingId = await agreedBooking(db, world, introductionId);
    expect((await page(bookingId)).agreement.adjustments).toEqual([SHOW_ME]);
    await cancelBooking(deps, world.coach, { bookingId, reason: "dates" });
    expect((await page(bookingId)).agreement.adjustments).toEqual([SHOW_ME]);
    await hide();
    expect((await page(bookingId)).agreement.adjustments).toEqual([]);
  });

  test("is all that is signed: whoever signs has read every word of it", async () => {
    const bookingId = await book();
    const { agreement } = await page(bookingId);
    await signAgreement(deps, world.employer, { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash });
    expect((await page(bookingId)).signed).toEqual(["employer"]);
    expect(await told()).toEqual([["first_name", true], ["helps:show-me", true], ["helps:bsl", true]]);
  });

  test("from before each thing was a choice of its own: what the one choice named", async () => {
    const bookingId = await book();
    await db.superuser`delete from disclosure where item like 'helps:%' and introduction_id = ${introductionId}`;
    await db.superuser`update disclosure set item = 'what_helps', value = ${`${SHOW_ME}\nA visual timer or reminders`} where introduction_id = ${introductionId}`;
    expect((await page(bookingId)).agreement.adjustments).toEqual([SHOW_ME]);
  });
});

test("no other employer, no other login and no table gives an employer the terms", async () => {
  const bookingId = await book();
  expect(await versionsInSql(bookingId, world.otherEmployer)).toEqual([]);
  await expect(versionsInSql(bookingId, world.seeker as never)).rejects.toMatchObject({ code: "42501" });
  for (const login of ["firstshift_app", "firstshift_worker"] as const) {
    await expect(db.as(login)`select * from read_agreements(${bookingId}::uuid, true)`, login).rejects.toMatchObject({ code: "42501" });
  }
  const employer = db.as("firstshift_employer");
  for (const [table, column] of [["trial_agreement", "terms"], ["trial_agreement", "content_hash"], ["agreement_signature", "content_hash"], ["booking", "mentor"], ["booking", "meeting_notes"]]) {
    await expect(employer.unsafe(`select ${column} from ${table}`), `${table}.${column}`).rejects.toMatchObject({ code: "42501" });
  }
});
