import { beforeEach, describe, expect, test } from "vitest";
import { circumstancesOf, wantedEmails } from "#app/composition/jobs/wanted-emails.ts";
import type { EmployerMember, JobCoach, JobSeeker, Timekeeping } from "#app/domain/actor.ts";
import { reviseAgreement } from "#app/domain/agreement/revise-agreement.ts";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { endUnanswered } from "#app/domain/booking/end-unanswered.ts";
import { listBookings } from "#app/domain/booking/list-bookings.ts";
import { endUnsignedBookings } from "#app/domain/booking/end-unsigned.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import { offeredTimes, offerSlot } from "#app/domain/booking/offer-slots.ts";
import { bookingOptions } from "#app/domain/booking/read-booking-options.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { recordOutcome } from "#app/domain/booking/record-outcome.ts";
import { remindOfBookings } from "#app/domain/booking/remind-of-bookings.ts";
import { readCaseload } from "#app/domain/caseload/read-caseload.ts";
import { Clash, Invalid, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { closeOpening } from "#app/domain/opening/close-opening.ts";
import { withdrawVisibility } from "#app/domain/visibility/withdraw-visibility.ts";
import { agreedBooking, anApprovedProfile, anOpenVacancy, aPlan, introduced, vacancyRef } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";
import { rowsAsActor } from "#tests/support/rows-as.ts";

const db = await testDatabase();
const { deps, clock } = db;
const time: Timekeeping = { kind: "timekeeping" };
const rowsAs = rowsAsActor(db);
let world: World;
let vacancyId: string;
let introductionId: string;

beforeEach(async () => {
  clock.set("2026-06-08T09:00:00Z");
  // What earlier tests left is not this one's.
  await db.superuser`update booking set status = 'cancelled'`;
  await db.superuser`update sitting set live = false`;
  world = await aWorld(db);
  for (const seeker of [world.seeker, world.otherSeeker]) await anApprovedProfile(db, seeker);
  vacancyId = await anOpenVacancy(db, world.employer.employerId);
  introductionId = await introduced(db, world, vacancyId);
});

const stateOf = async (bookingId: string) =>
  (await db.superuser`select status, closing_reason as why from booking where id = ${bookingId}`)[0];
const sign = async (actor: JobSeeker | JobCoach | EmployerMember, bookingId: string) => {
  const { agreement } = await readBooking(deps, actor, { bookingId });
  await signAgreement(deps, actor, { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash });
};
const record = (actor: JobSeeker | EmployerMember, bookingId: string) =>
  recordOutcome(deps, actor, { bookingId, ratings: { "task:wash-up": "met", arrives: "met" }, satisfied: true });
/** Who is written to about the last event of this name, and what. */
const mailOf = (name: string, bookingId: string) =>
  deps.withActor({ kind: "mailing" }, async ({ mailing }) => {
    const [found] = await db.superuser<{ id: string }[]>`
      select id from event where name = ${name} and subjects ->> 'bookingId' = ${bookingId}`;
    const event = (await mailing.event(found!.id))!;
    const mail = wantedEmails(event, await circumstancesOf(mailing, event));
    return Object.fromEntries(mail.map(({ template, recipientId }) => [template, recipientId]));
  });
/** Another person tries the same job. */
const others = () => introduced(db, { ...world, seeker: world.otherSeeker, coach: world.otherCoach }, vacancyId);
const tries = (id: string, startsOn: string, endsOn: string) =>
  makeBooking(deps, world.otherCoach, { introductionId: id, plan: aPlan({ startsOn, endsOn }) });
const another = async (startsOn: string, endsOn: string) => tries(await others(), startsOn, endsOn);

describe("a plan that nobody finishes signing", () => {
  test("is ended a week of working days after its first day, everybody is told, and the job is free", async () => {
    const { bookingId } = await makeBooking(deps, world.coach, { introductionId, plan: aPlan() });
    await sign(world.employer, bookingId);
    clock.set("2026-06-22T20:00:00Z");
    expect(await endUnsignedBookings(deps, time)).toBe(0);
    const other = await others();
    await expect(tries(other, "2026-06-29", "2026-07-02")).rejects.toThrow(Clash);

    clock.set("2026-06-23T08:00:00Z");
    expect(await endUnsignedBookings(deps, time)).toBe(1);
    expect(await endUnsignedBookings(deps, time)).toBe(0);
    expect(await stateOf(bookingId)).toEqual({ status: "cancelled", why: "not-signed" });
    expect(await db.superuser`select 1 from sitting where live and booking_id = ${bookingId}`).toHaveLength(0);
    expect(await db.superuser`select status from introduction where id = ${introductionId}`).toEqual([{ status: "introduced" }]);
    expect(await mailOf("BookingCancelled", bookingId)).toEqual({
      "plan-cancelled": world.seeker.accountId, "agreement-cancelled": world.employer.accountId,
      "booking-cancelled": world.coach.accountId,
    });
    const words = async (actor: JobSeeker | EmployerMember | JobCoach) => (await readBooking(deps, actor, { bookingId })).closedWords;
    expect(await words(world.seeker)).toBe("Not everyone signed in time. It is nobody’s fault.");
    expect(await words(world.employer)).toContain("nobody’s fault");
    expect(await words(world.coach)).toContain("Not everybody signed");
    await expect(sign(world.seeker, bookingId)).rejects.toThrow(Clash);
    await tries(other, "2026-06-29", "2026-07-02");
  });

  test.each(["work_trial", "working_interview"] as const)("gets new dates once its first day has passed: a %s", async (kind) => {
    const { bookingId } = await makeBooking(deps, world.coach, { introductionId, plan: aPlan({ kind }) });
    await sign(world.employer, bookingId);
    clock.set("2026-06-16T09:00:00Z");
    for (const actor of [world.seeker, world.employer, world.coach]) {
      expect(await readBooking(deps, actor, { bookingId })).toMatchObject({ tooLateToSign: true, todo: null, can: { sign: false, remind: [] } });
      expect((await listBookings(deps, actor, { part: "to-do", page: 1 })).bookings).toEqual([]);
    }
    const later = aPlan({ kind, startsOn: "2026-06-22", endsOn: "2026-06-25" });
    await reviseAgreement(deps, world.coach, { bookingId, plan: later });
    for (const actor of [world.seeker, world.employer, world.coach]) {
      expect(await readBooking(deps, actor, { bookingId })).toMatchObject({ tooLateToSign: false, todo: "sign", can: { sign: true } });
      await sign(actor, bookingId);
    }
    expect(await stateOf(bookingId)).toEqual({ status: "agreed", why: null });
  });

  test("gives the offered time back, and leaves alone what was signed or moved meanwhile", async () => {
    const day = "2026-06-15";
    await offerSlot(deps, world.employer, { vacancyId, times: { day, startTime: "10:00", endTime: "12:00" } });
    const slotId = (await offeredTimes(deps, world.employer, { vacancyId })).slots[0]!.id;
    const plan = aPlan({ kind: "working_interview", startsOn: day, endsOn: day, startTime: "10:00", endTime: "12:00" });
    const { bookingId } = await makeBooking(deps, world.coach, { introductionId, plan, slotId });
    const agreed = await another("2026-06-15", "2026-06-18");
    for (const actor of [world.otherSeeker, world.employer, world.otherCoach]) await sign(actor, agreed.bookingId);
    clock.set("2026-07-20T08:00:00Z");
    expect(await endUnsignedBookings(deps, time)).toBe(1);
    expect(await stateOf(bookingId)).toEqual({ status: "cancelled", why: "not-signed" });
    expect(await stateOf(agreed.bookingId)).toEqual({ status: "agreed", why: null });
    expect(await db.superuser`select status from booking_slot where id = ${slotId}`).toEqual([{ status: "open" }]);
  });

  test("ends the talks with it where it was all that went on with an employer the person hides from", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    await reviseAgreement(deps, world.coach, { bookingId, plan: aPlan({ startTime: "10:00" }) });
    await withdrawVisibility(deps, world.seeker, { employerId: world.employer.employerId });
    clock.set("2026-06-25T08:00:00Z");
    // It can be signed anew until its last day.
    expect(await endUnsignedBookings(deps, time)).toBe(0);
    clock.set("2026-06-26T08:00:00Z");
    expect(await endUnsignedBookings(deps, time)).toBe(1);
    expect(await db.superuser`select status, closing_reason from introduction where id = ${introductionId}`).toEqual([
      { status: "closed", closing_reason: "seeker-hid" },
    ]);
  });

  test("is all that time may end, and only so", async () => {
    const { bookingId } = await makeBooking(deps, world.coach, { introductionId, plan: aPlan() });
    const set = (what: string) => `update booking set ${what} where id = '${bookingId}'`;
    const ended = set("status = 'cancelled', closing_reason = 'not-signed'");
    expect(await rowsAs(time, ended)).toBe(1);
    expect(await rowsAs({ kind: "mailing" }, ended)).toBe(0);
    for (const what of ["status = 'cancelled', closing_reason = 'dates'", "status = 'agreed'", "ends_on = starts_on"]) {
      expect(await rowsAs(time, set(what))).toBe(0);
    }
    const hid = `update introduction set status = 'closed', closing_reason = 'seeker-hid' where id = '${introductionId}'`;
    expect(await rowsAs(time, hid)).toBe(0);
    expect(await rowsAs(time, `update sitting set live = false where booking_id = '${bookingId}'`)).toBe(0);
    for (const actor of [world.seeker, world.employer, world.coach]) await sign(actor, bookingId);
    expect(await rowsAs(time, ended)).toBe(0);
    await cancelBooking(deps, world.coach, { bookingId, reason: "dates" });
    expect(await rowsAs(time, ended)).toBe(0);
  });
});

describe("a plan of which somebody never says how it went", () => {
  test("is told of once, when the reminders end: the coach and their lead", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    clock.set("2026-06-19T09:00:00Z");
    await record(world.seeker, bookingId);
    for (const day of ["2026-08-17", "2026-08-18", "2026-08-19"]) {
      clock.set(`${day}T08:00:00Z`);
      await remindOfBookings(deps, time);
      const told = await db.superuser`select 1 from event where name = 'OutcomeOverdue' and subjects ->> 'bookingId' = ${bookingId}`;
      expect(told).toHaveLength(day === "2026-08-17" ? 0 : 1);
    }
    expect(await mailOf("OutcomeOverdue", bookingId)).toEqual({
      "outcome-overdue": world.coach.accountId, "outcome-overdue-lead": world.lead.accountId,
    });
    const { tasks } = await readCaseload(deps, world.coach, { filter: { coachId: null, part: null, overdue: false }, page: 1 });
    expect(tasks.map(({ kind }) => kind)).toContain("settle-outcome");
  });

  test("is ended by the coach with what is true, frees the job, and says nothing for anybody", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    const end = (actor: JobCoach | World["lead"], reason: "employer-silent" | "seeker-silent") => endUnanswered(deps, actor, { bookingId, reason });
    clock.set("2026-06-19T09:00:00Z");
    await record(world.seeker, bookingId);
    await expect(end(world.coach, "employer-silent")).rejects.toThrow(Clash);
    clock.set("2026-08-18T09:00:00Z");
    const { silences } = await readBooking(deps, world.coach, { bookingId });
    expect(silences.map(({ code }) => code)).toEqual(["employer-silent"]);
    expect((await readBooking(deps, world.employer, { bookingId })).silences).toEqual([]);
    await expect(end(world.coach, "seeker-silent")).rejects.toThrow(Invalid);
    await expect(end(world.otherCoach, "employer-silent")).rejects.toThrow(NotFound);
    for (const actor of [world.seeker, world.employer]) await expect(end(actor as never, "employer-silent")).rejects.toThrow(NotAllowed);
    await end(world.coach, "employer-silent");
    await expect(end(world.coach, "employer-silent")).rejects.toThrow(Clash);

    expect(await stateOf(bookingId)).toEqual({ status: "ended", why: "employer-silent" });
    expect(await db.superuser`select side from booking_outcome where booking_id = ${bookingId}`).toEqual([{ side: "job_seeker" }]);
    expect(await mailOf("BookingEndedUnanswered", bookingId)).toEqual({
      "plan-finished": world.seeker.accountId, "ended-without-answer": world.employer.accountId,
    });
    // What they said is not passed on to whoever said nothing: not by the page, and not by the database.
    expect(await readBooking(deps, world.employer, { bookingId })).toMatchObject({ outcomes: [], closedWords: expect.stringContaining("You did not say") });
    expect(await rowsAs(world.employer, `select from criterion_rating where booking_id = '${bookingId}'`)).toBe(0);
    const theirs = await readBooking(deps, world.seeker, { bookingId });
    expect(theirs.outcomes.map(({ side }) => side)).toEqual(["job_seeker"]);
    expect(theirs.closedWords).toBe("The employer did not say how it went.");
    expect((await readBooking(deps, world.coach, { bookingId })).can).toMatchObject({ chooseNext: true, cancel: false });
    await another("2026-08-24", "2026-08-27");
  });

  test("may be ended by the coach's lead, of whom the coach hears", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    clock.set("2026-08-18T09:00:00Z");
    await endUnanswered(deps, world.lead, { bookingId, reason: "seeker-silent" });
    expect(await mailOf("BookingEndedUnanswered", bookingId)).toMatchObject({ "ended-without-answer-coach": world.coach.accountId });
    expect((await readBooking(deps, world.seeker, { bookingId })).closedWords).toBe("You did not say how it went. That is fine.");
    expect((await readBooking(deps, world.employer, { bookingId })).closedWords).not.toMatch(/job seeker/i);
  });
});

test("supporters hear that dates are off where they heard of dates: of a plan that was never agreed they did not", async () => {
  const stop = (bookingId: string) => cancelBooking(deps, world.coach, { bookingId, reason: "dates" });
  const { bookingId: unsigned } = await makeBooking(deps, world.coach, { introductionId, plan: aPlan() });
  await sign(world.seeker, unsigned);
  await stop(unsigned);
  expect(await mailOf("BookingCancelled", unsigned)).toEqual({
    "plan-cancelled": world.seeker.accountId, "agreement-cancelled": world.employer.accountId,
  });

  const agreed = await agreedBooking(db, world, introductionId);
  await stop(agreed);
  expect(await mailOf("BookingCancelled", agreed)).toMatchObject({ "dates-off": world.supporter.accountId });
  // Moved, and not signed anew: they still count on the days they were told of.
  const moved = await agreedBooking(db, world, introductionId);
  await reviseAgreement(deps, world.coach, { bookingId: moved, plan: aPlan({ startsOn: "2026-06-22", endsOn: "2026-06-25" }) });
  await stop(moved);
  expect(await mailOf("BookingCancelled", moved)).toMatchObject({ "dates-off": world.supporter.accountId });
});

describe("a vacancy that its employer closes", () => {
  const MOVED = { startsOn: "2026-06-22", endsOn: "2026-06-25" };
  const close = () => closeOpening(deps, world.employer, { opening: vacancyRef(vacancyId), reason: "not-needed" });

  test("leaves a plan that all have signed to be moved, and signed anew", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    await close();
    expect((await readBooking(deps, world.coach, { bookingId })).can.revise).toBe(true);
    expect((await bookingOptions(deps, world.coach, { bookingId })).start.startsOn).toBe("2026-06-15");
    await reviseAgreement(deps, world.coach, { bookingId, plan: aPlan(MOVED) });
    for (const actor of [world.seeker, world.employer, world.coach]) await sign(actor, bookingId);
    expect(await readBooking(deps, world.seeker, { bookingId })).toMatchObject({ status: "agreed", startsOn: "2026-06-22" });
  });

  test("offers no change once somebody else has the job", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    await db.superuser`update booking set kind = 'working_interview' where id = ${bookingId}`;
    const { bookingId: won } = await another("2026-06-22", "2026-06-25");
    await db.superuser`update booking set status = 'job_offered' where id = ${won}`;
    expect((await readBooking(deps, world.coach, { bookingId })).can.revise).toBe(false);
    await expect(reviseAgreement(deps, world.coach, { bookingId, plan: aPlan(MOVED) })).rejects.toThrow("Someone else has the job");
    await expect(bookingOptions(deps, world.coach, { bookingId })).rejects.toThrow("Someone else has the job");
  });
});
