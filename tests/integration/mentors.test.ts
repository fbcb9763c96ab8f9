import { Temporal } from "temporal-polyfill";
import { beforeEach, describe, expect, test } from "vitest";
import type { EmployerMember } from "#app/domain/actor.ts";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { chooseMentor, readMentorChoice } from "#app/domain/booking/choose-mentor.ts";
import { bookedWeek, listBookings } from "#app/domain/booking/list-bookings.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import { noteBooking } from "#app/domain/booking/note-booking.ts";
import { proposeCriteria } from "#app/domain/booking/propose-criteria.ts";
import { readBookingCalendar } from "#app/domain/booking/read-booking-calendar.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { recordOutcome } from "#app/domain/booking/record-outcome.ts";
import { leaveTeam } from "#app/domain/employer-team/change-member.ts";
import { Clash, Invalid, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { CHANGED_MEANWHILE } from "#app/domain/seen.ts";
import { agreedBooking, anApprovedProfile, anOpenVacancy, aPlan, chooses, introduced } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";
import { rowsAsActor } from "#tests/support/rows-as.ts";

const db = await testDatabase();
const { deps, clock } = db;
const world = await aWorld(db);
const rowsAs = rowsAsActor(db);

/** Two workplace mentors of the same team. */
let [gus, ann]: [EmployerMember, EmployerMember] = [world.employer, world.employer];
/** One that names a mentor, and one that does not. */
let named: string;
let unnamed: string;

async function aMentor(name: string): Promise<EmployerMember> {
  const { employerId } = world.employer;
  const [memberId, accountId] = [crypto.randomUUID(), crypto.randomUUID()];
  await db.superuser`insert into employer_member (id, employer_id, account_id, name, role, joined_at)
    values (${memberId}, ${employerId}, ${accountId}, ${name}, 'workplace_mentor', now())`;
  return { kind: "employerMember", accountId, memberId, employerId, role: "workplace_mentor" };
}

beforeEach(async () => {
  clock.set("2026-06-01T10:00:00Z");
  await db.superuser`truncate introduction, visibility_choice, employer_alias, vacancy, vocational_profile, published_profile, shown_profile, event cascade`;
  for (const seeker of [world.seeker, world.otherSeeker]) {
    await anApprovedProfile(db, seeker);
    await chooses(db, seeker, world.employer);
  }
  [gus, ann] = [await aMentor("Gus Hall"), await aMentor("Ann Lee")];
  const { coach, seeker, employer } = world;
  named = await agreedBooking(db, world, await introduced(db, { seeker, coach, employer }, await anOpenVacancy(db, employer.employerId)));
  const others = { seeker: world.otherSeeker, coach: world.otherCoach, employer };
  const other = await introduced(db, others, await anOpenVacancy(db, employer.employerId));
  unnamed = (await makeBooking(deps, world.otherCoach, { introductionId: other, plan: aPlan() })).bookingId;
  await noteBooking(deps, coach, { bookingId: named, mentor: { member: gus.memberId }, meetingNotes: "Meet at the back door." });
});

const listed = async (actor: EmployerMember) => (await listBookings(deps, actor, { part: "ahead", page: 1 })).bookings.map(({ id }) => id);

describe("a workplace mentor", () => {
  test("reads the booking that names them, by the name the person told, and no other", async () => {
    expect((await listed(world.employer)).toSorted()).toEqual([named, unnamed].toSorted());
    expect(await listed(gus)).toEqual([named]);
    expect(await listed(ann)).toEqual([]);
    const view = await readBooking(deps, gus, { bookingId: named });
    expect(view).toMatchObject({ who: "Pat", mentor: "Gus Hall", meetingNotes: "Meet at the back door.", outcomes: [], todo: null });
    expect(view.agreement.adjustments).toEqual(["Tasks shown, not only told"]);
    expect(Object.entries(view.can).filter(([, may]) => may === true)).toEqual([]);
    expect((await readBookingCalendar(deps, gus, { bookingId: named })).title).toContain("Pat");
    const week = await bookedWeek(deps, gus, { day: Temporal.PlainDate.from("2026-06-15") });
    expect(new Set(week.days.flatMap(({ sittings }) => sittings.map(({ bookingId }) => bookingId)))).toEqual(new Set([named]));
    for (const [actor, bookingId] of [[gus, unnamed], [ann, named], [{ ...gus, employerId: world.otherEmployer.employerId }, named]] as const) {
      await expect(readBooking(deps, actor, { bookingId })).rejects.toThrow(NotFound);
      await expect(readBookingCalendar(deps, actor, { bookingId })).rejects.toThrow(NotFound);
    }
  });

  test("decides nothing, signs nothing, cancels nothing and chooses no mentor, on the page and in SQL", async () => {
    clock.set("2026-06-15T10:00:00Z");
    const { agreement } = await readBooking(deps, world.employer, { bookingId: named });
    const signed = { bookingId: named, agreementId: agreement.id, contentHash: agreement.contentHash };
    const ratings = { "task:wash-up": "met", arrives: "met" };
    for (const attempt of [
      () => recordOutcome(deps, gus, { bookingId: named, ratings, satisfied: true }),
      () => signAgreement(deps, gus, signed),
      () => cancelBooking(deps, gus, { bookingId: named, reason: "dates" }),
      () => proposeCriteria(deps, gus, { bookingId: named, agreementId: agreement.id, criteria: ["arrives"] }),
      () => chooseMentor(deps, gus, { bookingId: named, mentorId: ann.memberId }),
      () => readMentorChoice(deps, gus, { bookingId: named }),
      ...(["booking:sign", "booking:record", "booking:cancel", "booking:propose-criteria", "booking:choose-mentor"] as const).map((to) => () =>
        readBooking(deps, gus, { bookingId: named, to }),
      ),
    ]) {
      await expect(attempt()).rejects.toThrow(NotAllowed);
    }
    const { employerId } = gus;
    const [parties] = await db.superuser<{ job_seeker_id: string; coach_id: string }[]>`select job_seeker_id, coach_id from booking where id = ${named}`;
    const ids = `'${named}', '${employerId}', '${parties!.job_seeker_id}', '${parties!.coach_id}', 'employer', '${gus.accountId}'`;
    const columns = "booking_id, employer_id, job_seeker_id, coach_id, side, signed_by";
    for (const statement of [
      `update booking set status = 'cancelled', closing_reason = 'dates', changed_at = now() where id = '${named}'`,
      `update booking set mentor_id = '${ann.memberId}', mentor = null where id = '${named}'`,
      `insert into booking_outcome (${columns}, satisfied, recorded_at) values (${ids}, true, now())`,
      `insert into criterion_rating (${columns}, criterion, rating) values (${ids}, 'arrives', 'met')`,
    ]) {
      expect(await rowsAs(gus, statement), statement).toBe(0);
    }
    // These statements do something for whoever hires.
    expect(await rowsAs(world.employer, `update booking set mentor_id = '${ann.memberId}', mentor = null where id = '${named}'`)).toBe(1);
  });

  test("is not told what was said of how it went", async () => {
    clock.set("2026-06-15T10:00:00Z");
    const ratings = { "task:wash-up": "met", arrives: "not-yet" };
    await recordOutcome(deps, world.employer, { bookingId: named, ratings, satisfied: false });
    await recordOutcome(deps, world.seeker, { bookingId: named, ratings, satisfied: true });
    expect((await readBooking(deps, world.employer, { bookingId: named })).outcomes).toHaveLength(2);
    expect(await readBooking(deps, gus, { bookingId: named })).toMatchObject({ status: "ended", outcomes: [], recorded: [] });
  });

  test("whoever leaves the team is nobody's mentor, and the booking stands", async () => {
    await leaveTeam(deps, gus);
    expect(await readMentorChoice(deps, world.employer, { bookingId: named })).toMatchObject({ mentorId: null });
    expect((await readBooking(deps, world.coach, { bookingId: named })).status).toBe("agreed");
  });

  test("the name of who left goes from what goes on, and the coach is asked to choose another", async () => {
    const left = async () =>
      Promise.all(
        [world.seeker, world.coach, world.employer].map(async (actor) => {
          const { mentor, mentorLeft } = await readBooking(deps, actor, { bookingId: named });
          return { mentor, mentorLeft };
        }),
      );
    const signed = () => db.superuser`select terms, content_hash from trial_agreement where booking_id = ${named} order by version`;
    const agreed = await signed();
    const { seen } = await readBooking(deps, world.coach, { bookingId: named });
    await leaveTeam(deps, gus);
    const nobody = { mentor: null, mentorLeft: true };
    expect(await left()).toEqual([{ ...nobody, mentorLeft: false }, nobody, nobody]);
    expect(await signed()).toEqual(agreed);
    // A page that was opened before is told; that nobody is to be looked for is an answer too.
    const noted = (more: { seen?: string }) => noteBooking(deps, world.coach, { bookingId: named, mentor: { name: "" }, meetingNotes: "Meet at the back door.", ...more });
    await expect(noted({ seen: seen.notes })).rejects.toThrow(CHANGED_MEANWHILE);
    await noted({});
    expect((await left()).map(({ mentorLeft }) => mentorLeft)).toEqual([false, false, false]);
  });
});

describe("who mentors", () => {
  const choose = (mentorId: string, actor: EmployerMember = world.employer) => chooseMentor(deps, actor, { bookingId: named, mentorId });
  const reads = async () =>
    Promise.all([world.seeker, world.coach, world.employer].map(async (actor) => (await readBooking(deps, actor, { bookingId: named })).mentor));
  const events = async () => (await db.superuser<{ name: string }[]>`select name from event where name in ('MentorChosen', 'BookingNoted') order by occurred_at, id`).length;

  test("is chosen by the employer from its team, and told to the job seeker by the coach alone", async () => {
    expect(await reads()).toEqual(["Gus Hall", "Gus Hall", "Gus Hall"]);
    const before = await events();
    await choose(ann.memberId);
    await choose(ann.memberId);
    expect(await events()).toBe(before + 1);
    expect(await reads()).toEqual([null, "Ann Lee", "Ann Lee"]);
    expect((await readBooking(deps, world.coach, { bookingId: named })).mentorWaits).toBe(true);
    expect([await listed(gus), await listed(ann)]).toEqual([[], [named]]);
    await noteBooking(deps, world.coach, { bookingId: named, mentor: { member: ann.memberId }, meetingNotes: "" });
    expect(await reads()).toEqual(["Ann Lee", "Ann Lee", "Ann Lee"]);
    expect((await readBooking(deps, world.coach, { bookingId: named })).mentorWaits).toBe(false);
  });

  test("may be somebody without an account, by name, who then opens nothing to anybody", async () => {
    await noteBooking(deps, world.coach, { bookingId: named, mentor: { name: "Jo, in the kitchen" }, meetingNotes: "" });
    expect(await reads()).toEqual(["Jo, in the kitchen", "Jo, in the kitchen", "Jo, in the kitchen"]);
    expect(await listed(gus)).toEqual([]);
    expect(await readMentorChoice(deps, world.coach, { bookingId: named })).toMatchObject({ mentorId: null, typed: "Jo, in the kitchen" });
  });

  test("is of the employer's own team, chosen by those it is for, and not once it is over", async () => {
    const stranger = world.otherEmployer.memberId;
    await expect(choose(stranger)).rejects.toThrow(Invalid);
    await expect(noteBooking(deps, world.coach, { bookingId: named, mentor: { member: stranger }, meetingNotes: "" })).rejects.toThrow(Invalid);
    expect(await rowsAs(world.employer, `update booking set mentor_id = '${stranger}', mentor = null where id = '${named}'`)).toBe(0);
    // What the job seeker reads is not the employer's to write.
    expect(await rowsAs(world.employer, `update booking set mentor_id = '${ann.memberId}', mentor = 'Ring me' where id = '${named}'`)).toBe(0);
    await expect(choose(ann.memberId, world.otherEmployer)).rejects.toThrow(NotFound);
    await expect(readMentorChoice(deps, world.otherEmployer, { bookingId: named })).rejects.toThrow(NotFound);
    await expect(readMentorChoice(deps, world.otherCoach, { bookingId: named })).rejects.toThrow(NotFound);
    await choose(ann.memberId);
    await cancelBooking(deps, world.coach, { bookingId: named, reason: "dates" });
    await expect(choose(gus.memberId)).rejects.toThrow(Clash);
    // Nothing is passed on any more.
    expect((await readBooking(deps, world.employer, { bookingId: named })).mentorWaits).toBe(false);
  });

  test("is written to about that booking, and nobody else of those who do not hire", async () => {
    const told = (id: string) =>
      deps.withActor({ kind: "mailing" }, async ({ mailing }) => (await mailing.circumstances("booking", id))?.people.mentor);
    expect([await told(named), await told(unnamed)]).toEqual([[gus.accountId], []]);
    await noteBooking(deps, world.coach, { bookingId: named, mentor: { member: world.employer.memberId }, meetingNotes: "" });
    expect(await told(named)).toEqual([]);
  });
});
