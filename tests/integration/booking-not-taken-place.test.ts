import { beforeEach, describe, expect, test } from "vitest";
import { circumstancesOf, wantedEmails } from "#app/composition/jobs/wanted-emails.ts";
import type { EmployerMember, JobCoach, JobSeeker, Timekeeping } from "#app/domain/actor.ts";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { endUnanswered } from "#app/domain/booking/end-unanswered.ts";
import { SIX_FACTORS } from "#app/domain/booking/kinds.ts";
import { listBookings } from "#app/domain/booking/list-bookings.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import { readBookingCalendar } from "#app/domain/booking/read-booking-calendar.ts";
import { bookingOptions } from "#app/domain/booking/read-booking-options.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { recordOutcome } from "#app/domain/booking/record-outcome.ts";
import { remindOfBookings } from "#app/domain/booking/remind-of-bookings.ts";
import { sayNotTakenPlace } from "#app/domain/booking/say-not-taken-place.ts";
import { readCaseload } from "#app/domain/caseload/read-caseload.ts";
import { Clash, Invalid, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { introductionForCoach } from "#app/domain/introduction/read-for-coach.ts";
import { withdrawVisibility } from "#app/domain/visibility/withdraw-visibility.ts";
import { agreedBooking, anApprovedProfile, anOpenVacancy, aPlan, introduced } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps, clock } = db;
const time: Timekeeping = { kind: "timekeeping" };
let world: World;
let vacancyId: string;
let introductionId: string;
let bookingId: string;

/** A work trial from 15 to 18 June, that all have signed. */
beforeEach(async () => {
  clock.set("2026-06-08T09:00:00Z");
  world = await aWorld(db);
  for (const seeker of [world.seeker, world.otherSeeker]) await anApprovedProfile(db, seeker);
  vacancyId = await anOpenVacancy(db, world.employer.employerId);
  introductionId = await introduced(db, world, vacancyId);
  bookingId = await agreedBooking(db, world, introductionId);
});

type Sider = JobSeeker | JobCoach | EmployerMember;
const ON_THE_LAST_DAY = "2026-06-18T20:00:00Z";
const THE_DAY_AFTER = "2026-06-19T08:00:00Z";
const say = (actor: Sider, reason = "not-met") => sayNotTakenPlace(deps, actor, { bookingId, reason });
const stop = (actor: Sider) => cancelBooking(deps, actor, { bookingId, reason: "dates" });
const record = (actor: Sider) =>
  recordOutcome(deps, actor, { bookingId, ratings: { "task:wash-up": "met", arrives: "met" }, satisfied: true });
const page = (actor: Sider) => readBooking(deps, actor, { bookingId });
const stateOf = async () => (await db.superuser`select status, closing_reason as why from booking where id = ${bookingId}`)[0];
const mail = () =>
  deps.withActor({ kind: "mailing" }, async ({ mailing }) => {
    const [found] = await db.superuser<{ id: string }[]>`
      select id from event where name = 'BookingDidNotTakePlace' and subjects ->> 'bookingId' = ${bookingId}`;
    const event = (await mailing.event(found!.id))!;
    const wanted = wantedEmails(event, await circumstancesOf(mailing, event));
    return Object.fromEntries(wanted.map(({ template, recipientId }) => [template, recipientId]));
  });

describe("once the last day is over", () => {
  test("nothing is called off any more, and the words point to what can be said instead", async () => {
    clock.set(ON_THE_LAST_DAY);
    for (const actor of [world.seeker, world.employer, world.coach]) {
      expect((await page(actor)).can).toMatchObject({ cancel: true, sayNotTakenPlace: false });
      await expect(say(actor)).rejects.toThrow("once the last day is over");
    }
    clock.set(THE_DAY_AFTER);
    for (const actor of [world.seeker, world.employer, world.coach]) {
      expect(await page(actor)).toMatchObject({ over: true, can: { cancel: false, sayNotTakenPlace: true, record: true } });
      await expect(stop(actor)).rejects.toThrow("say “It did not take place” instead");
    }
    expect(await stateOf()).toEqual({ status: "agreed", why: null });
  });

  test.each([
    ["the job seeker", "seeker", { "did-not-take-place": "employer", "did-not-take-place-coach": "coach" }],
    ["the employer", "employer", { "plan-did-not-take-place": "seeker", "did-not-take-place-coach": "coach" }],
    ["the coach", "coach", { "plan-did-not-take-place": "seeker", "did-not-take-place": "employer" }],
  ] as const)("%s says that it did not take place: it is settled for everybody, and the others are told", async (_who, by, told) => {
    clock.set(THE_DAY_AFTER);
    await say(world[by]);
    expect(await stateOf()).toEqual({ status: "did_not_take_place", why: "not-met" });
    expect(await mail()).toEqual(Object.fromEntries(Object.entries(told).map(([template, whose]) => [template, world[whose].accountId])));

    // Nobody is asked any more, by a page, a list or a clock, and nobody can say how it went.
    for (const actor of [world.seeker, world.employer, world.coach]) {
      expect(await page(actor)).toMatchObject({ todo: null, can: { record: false, cancel: false, sayNotTakenPlace: false, reflect: false, chooseNext: false } });
      expect((await listBookings(deps, actor, { part: "to-do", page: 1 })).bookings).toEqual([]);
      expect((await listBookings(deps, actor, { part: "cancelled", page: 1 })).bookings.map(({ id }) => id)).toContain(bookingId);
      await expect(record(actor)).rejects.toThrow(Clash);
      // Pressed twice, or said by another side too.
      await say(actor);
    }
    expect(await db.superuser`select 1 from event where name = 'BookingDidNotTakePlace' and subjects ->> 'bookingId' = ${bookingId}`).toHaveLength(1);
    clock.set("2026-06-22T08:00:00Z");
    await remindOfBookings(deps, time);
    expect(await db.superuser`select 1 from event where name in ('SeekerToRecord', 'EmployerToRecord') and subjects ->> 'bookingId' = ${bookingId}`).toHaveLength(0);
    const { tasks } = await readCaseload(deps, world.coach, { filter: { coachId: null, part: null, overdue: false }, page: 1 });
    expect(tasks.filter(({ jobSeekerId }) => jobSeekerId === world.seeker.jobSeekerId).map(({ kind }) => kind)).toEqual(["make-booking"]);
    expect(await introductionForCoach(deps, world.coach, { introductionId })).toMatchObject({ stage: "introduced", lastBooking: "did_not_take_place" });

    // Its times are nobody's, its calendar takes it out, and the job is anybody's to try.
    expect(await db.superuser`select 1 from sitting where live and booking_id = ${bookingId}`).toHaveLength(0);
    expect(await readBookingCalendar(deps, world.seeker, { bookingId })).toMatchObject({ standing: "cancelled", sequence: 1 });
    await introduced(db, { ...world, seeker: world.otherSeeker, coach: world.otherCoach }, vacancyId).then((other) =>
      makeBooking(deps, world.otherCoach, { introductionId: other, plan: aPlan({ startsOn: "2026-06-29", endsOn: "2026-07-02" }) }),
    );
  });

  test("the reason is one of theirs, and the employer is not told another's", async () => {
    clock.set(THE_DAY_AFTER);
    await expect(say(world.employer, "seeker-changed-mind")).rejects.toThrow(Invalid);
    await expect(say(world.seeker, "not-signed")).rejects.toThrow(Invalid);
    await say(world.seeker, "seeker-changed-mind");
    expect((await page(world.coach)).closedWords).toBe("The job seeker changed their mind");
    expect((await page(world.seeker)).closedWords).toBe("You changed your mind.");
    expect((await page(world.employer)).closedWords).toBeNull();
    await expect(cancelBooking(deps, world.coach, { bookingId, reason: "not-met" })).rejects.toThrow(Invalid);
  });

  test("is for whoever is asked how it went", async () => {
    clock.set(THE_DAY_AFTER);
    await expect(say(world.otherCoach)).rejects.toThrow(NotFound);
    await expect(say(world.otherSeeker as JobSeeker)).rejects.toThrow(NotFound);
    await expect(say(world.otherEmployer)).rejects.toThrow(NotFound);
    await expect(say({ ...world.employer, role: "workplace_mentor" })).rejects.toThrow(NotAllowed);
    await expect(say(world.supporter as never)).rejects.toThrow(Invalid);
    expect(await stateOf()).toEqual({ status: "agreed", why: null });
  });

  test("what somebody said how it went about took place; in the end the coach closes it, and calls nothing off", async () => {
    clock.set(THE_DAY_AFTER);
    await record(world.employer);
    for (const actor of [world.seeker, world.employer, world.coach]) {
      expect((await page(actor)).can).toMatchObject({ cancel: false, sayNotTakenPlace: false });
      await expect(say(actor)).rejects.toThrow("Somebody has said how it went already");
    }
    clock.set("2026-08-18T09:00:00Z");
    await expect(stop(world.coach)).rejects.toThrow(Clash);
    await endUnanswered(deps, world.coach, { bookingId, reason: "seeker-silent" });
  });

  test("what took place before it was made longer did take place", async () => {
    clock.set(THE_DAY_AFTER);
    await db.superuser`update booking set round = 1 where id = ${bookingId}`;
    for (const actor of [world.seeker, world.employer, world.coach]) await expect(say(actor)).rejects.toThrow(Clash);
  });

  test("it ends the talks where it was all that went on with an employer the person hides from", async () => {
    clock.set(THE_DAY_AFTER);
    await withdrawVisibility(deps, world.seeker, { jobSeekerId: world.seeker.jobSeekerId, employerId: world.employer.employerId });
    await say(world.employer);
    expect(await db.superuser`select status, closing_reason as why from introduction where id = ${introductionId}`).toEqual([{ status: "closed", why: "seeker-hid" }]);
  });
});

test("a day that did not take place is not taken of what the law allows without pay", async () => {
  await stop(world.coach);
  const unpaid = (day: string) => aPlan({
    kind: "working_interview", legalBasis: "assessment", factors: SIX_FACTORS.map(({ code }) => code), startsOn: day, endsOn: day,
  });
  const booked = await makeBooking(deps, world.coach, { introductionId, plan: unpaid("2026-06-15") });
  bookingId = booked.bookingId;
  for (const actor of [world.seeker, world.employer, world.coach]) {
    const { agreement } = await page(actor);
    await signAgreement(deps, actor, { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash });
  }
  clock.set("2026-06-16T08:00:00Z");
  await expect(makeBooking(deps, world.coach, { introductionId, plan: unpaid("2026-06-22") })).rejects.toThrow();
  await say(world.coach);
  const { bases } = await bookingOptions(deps, world.coach, { introductionId, kind: "working_interview" });
  expect(bases.map(({ used }) => used)).toEqual([null, null]);
  await makeBooking(deps, world.coach, { introductionId, plan: unpaid("2026-06-22") });
});

test("an employer's login cannot say it before the last day is over, of what somebody said how it went about, nor with a reason that is not its own", async () => {
  const set = (why: string) =>
    deps.withActor(world.employer, ({ bookings }) => bookings.move(bookingId, "agreed", "did_not_take_place", clock.now(), why));
  clock.set(ON_THE_LAST_DAY);
  await expect(set("not-met")).rejects.toThrow();
  clock.set(THE_DAY_AFTER);
  await expect(set("seeker-changed-mind")).rejects.toThrow();
  await record(world.seeker);
  await expect(set("not-met")).rejects.toThrow();
  expect(await stateOf()).toEqual({ status: "agreed", why: null });
});
