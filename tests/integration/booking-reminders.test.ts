import { beforeEach, describe, expect, test } from "vitest";
import type { Timekeeping } from "#app/domain/actor.ts";
import { reviseAgreement } from "#app/domain/agreement/revise-agreement.ts";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import { noteBooking } from "#app/domain/booking/note-booking.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { recordOutcome } from "#app/domain/booking/record-outcome.ts";
import { remindOfBookings } from "#app/domain/booking/remind-of-bookings.ts";
import { remindSide } from "#app/domain/booking/remind-side.ts";
import { NotFound } from "#app/domain/errors.ts";
import { agreedBooking, anApprovedProfile, anOpenVacancy, aPlan, introduced } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps, clock } = db;
const time: Timekeeping = { kind: "timekeeping" };
let world: World;
let introductionId: string;

beforeEach(async () => {
  clock.set("2026-06-01T09:00:00Z");
  // What earlier tests left is not this one's.
  await db.superuser`update booking set status = 'cancelled'`;
  await db.superuser`update sitting set live = false`;
  world = await aWorld(db);
  await anApprovedProfile(db, world.seeker);
  introductionId = await introduced(db, world, await anOpenVacancy(db, world.employer.employerId));
});

const PLAN = aPlan({ startsOn: "2026-06-15", endsOn: "2026-06-18" });
const book = async () => (await makeBooking(deps, world.coach, { introductionId, plan: PLAN })).bookingId;
/** What time said on a day, in the order of the alphabet. */
async function saidOn(day: string): Promise<string[]> {
  clock.set(`${day}T08:00:00Z`);
  const before = (await db.superuser<{ id: string }[]>`select id from event`).map(({ id }) => id);
  await remindOfBookings(deps, time);
  const rows = await db.superuser<{ name: string }[]>`
    select name from event where actor_kind = 'timekeeping' and id <> all(${before}) order by name`;
  return rows.map(({ name }) => name);
}
const record = (actor: World["seeker"] | World["employer"], bookingId: string) =>
  recordOutcome(deps, actor, { bookingId, ratings: { "task:wash-up": "met", arrives: "met" }, satisfied: true });

describe("signatures", () => {
  test("are asked for two working days before, of those who have not signed, once", async () => {
    const bookingId = await book();
    const { agreement } = await readBooking(deps, world.employer, { bookingId });
    await signAgreement(deps, world.employer, { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash });
    expect(await saidOn("2026-06-10")).toEqual([]);
    // Thursday: Friday is one working day, Monday is the first day.
    expect(await saidOn("2026-06-11")).toEqual(["CoachToSign", "SeekerToSign"]);
    expect(await saidOn("2026-06-12")).toEqual([]);
  });
  test("of what has begun and is made longer, two working days after it was written, once", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    // The Wednesday it goes on; two weeks more.
    clock.set("2026-06-17T10:00:00Z");
    await reviseAgreement(deps, world.coach, { bookingId, plan: { ...PLAN, endsOn: "2026-07-02" } });
    const { agreement } = await readBooking(deps, world.seeker, { bookingId });
    await signAgreement(deps, world.seeker, { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash });
    expect(await saidOn("2026-06-18")).toEqual([]);
    expect(await saidOn("2026-06-19")).toEqual(["CoachToSign", "EmployerToSign"]);
    expect(await saidOn("2026-06-22")).toEqual([]);
  });
  test("not of what was cancelled", async () => {
    const bookingId = await book();
    await cancelBooking(deps, world.coach, { bookingId, reason: "dates" });
    expect(await saidOn("2026-06-12")).toEqual([]);
  });
});

describe("what is near", () => {
  test("is said a week and a day before, and anew when it has moved", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    expect(await saidOn("2026-06-07")).toEqual([]);
    expect(await saidOn("2026-06-08")).toEqual(["BookingNear"]);
    expect(await saidOn("2026-06-09")).toEqual([]);
    expect(await saidOn("2026-06-14")).toEqual(["BookingNear"]);
    clock.set("2026-06-14T10:00:00Z");
    await reviseAgreement(deps, world.coach, { bookingId, plan: { ...PLAN, startsOn: "2026-06-22", endsOn: "2026-06-25" } });
    for (const actor of [world.seeker, world.employer, world.coach]) {
      const { agreement } = await readBooking(deps, actor, { bookingId });
      await signAgreement(deps, actor, { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash });
    }
    expect(await saidOn("2026-06-15")).toEqual(["BookingNear"]);
    expect(await saidOn("2026-06-21")).toEqual(["BookingNear"]);
  });
  test("a worker that stood still for a day catches up", async () => {
    await agreedBooking(db, world, introductionId);
    expect(await saidOn("2026-06-09")).toEqual(["BookingNear"]);
  });
});

describe("what stands for the first day", () => {
  /** What a change of it was recorded as; nothing where nothing changed. */
  async function noted(bookingId: string, meetingNotes: string, mentor: { name: string } | { member: string } = { name: "" }): Promise<string[]> {
    await db.superuser`delete from event where subjects ->> 'bookingId' = ${bookingId}`;
    await noteBooking(deps, world.coach, { bookingId, mentor, meetingNotes });
    return (await db.superuser<{ name: string }[]>`select name from event where subjects ->> 'bookingId' = ${bookingId}`).map(({ name }) => name);
  }
  const mentors = () => ({ member: world.employer.memberId });

  test("sends nobody anything before they were reminded, and then at each change until it begins", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    expect(await noted(bookingId, "Meet at the back door.")).toEqual(["BookingNoted"]);
    expect(await saidOn("2026-06-08")).toEqual(["BookingNear"]);
    expect(await noted(bookingId, "Meet at the front door.")).toEqual(["FirstDayChanged"]);
    expect(await noted(bookingId, "Meet at the front door.")).toEqual([]);
    expect(await noted(bookingId, "Meet at the front door.", mentors())).toEqual(["MentorChosenLate"]);
    expect(await noted(bookingId, "Bring a drink.", mentors())).toEqual(["FirstDayChanged"]);
    // Nine o'clock in summer.
    clock.set("2026-06-15T07:59:00Z");
    expect(await noted(bookingId, "Bring two drinks.", mentors())).toEqual(["FirstDayChanged"]);
    clock.set("2026-06-15T08:00:00Z");
    expect(await noted(bookingId, "Bring a sandwich.", mentors())).toEqual(["BookingNoted"]);
    expect(await noted(bookingId, "Bring a sandwich.")).toEqual(["BookingNoted"]);
    expect(await noted(bookingId, "Bring a sandwich.", mentors())).toEqual(["MentorChosen"]);
  });
  test("nor while nobody was reminded of the day it was moved to, or it waits for signatures again", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    await saidOn("2026-06-08");
    await reviseAgreement(deps, world.coach, { bookingId, plan: { ...PLAN, startsOn: "2026-06-22", endsOn: "2026-06-25" } });
    expect(await noted(bookingId, "Meet at the back door.")).toEqual(["BookingNoted"]);
    for (const actor of [world.seeker, world.employer, world.coach]) {
      const { agreement } = await readBooking(deps, actor, { bookingId });
      await signAgreement(deps, actor, { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash });
    }
    expect(await noted(bookingId, "Meet at the front door.")).toEqual(["BookingNoted"]);
    expect(await saidOn("2026-06-15")).toEqual(["BookingNear"]);
    expect(await noted(bookingId, "Meet at the back door.")).toEqual(["FirstDayChanged"]);
  });
});

describe("how it went", () => {
  test("is asked for 3 and 10 days after, of those who have not said it", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    await saidOn("2026-06-14");
    expect(await saidOn("2026-06-20")).toEqual([]);
    expect(await saidOn("2026-06-21")).toEqual(["EmployerToRecord", "SeekerToRecord"]);
    expect(await saidOn("2026-06-22")).toEqual([]);
    await record(world.employer, bookingId);
    expect(await saidOn("2026-06-28")).toEqual(["SeekerToRecord"]);
    expect(await saidOn("2026-07-20")).toEqual([]);
  });
});

describe("by hand", () => {
  test("at most once a day, of what is really waited for, by their own coach or lead", async () => {
    const bookingId = await book();
    await remindSide(deps, world.coach, { bookingId, side: "employer" });
    await expect(remindSide(deps, world.lead, { bookingId, side: "job_seeker" })).rejects.toThrow("less than a day ago");
    clock.set("2026-06-02T09:00:00Z");
    await remindSide(deps, world.lead, { bookingId, side: "job_seeker" });
    await expect(remindSide(deps, world.otherCoach, { bookingId, side: "employer" })).rejects.toThrow(NotFound);
    const names = await db.superuser`select name from event where subjects->>'bookingId' = ${bookingId} and name like '%ToSign' order by name`;
    expect(names.map(({ name }) => name as string)).toEqual(["EmployerToSign", "SeekerToSign"]);
  });
  test("not of what is done, nor before it is over", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    await expect(remindSide(deps, world.coach, { bookingId, side: "employer" })).rejects.toThrow("changed");
    clock.set("2026-06-18T18:00:00Z");
    await remindSide(deps, world.coach, { bookingId, side: "employer" });
  });
});
