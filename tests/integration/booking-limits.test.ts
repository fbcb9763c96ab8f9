import { beforeEach, describe, expect, test } from "vitest";
import type { EmployerMember, JobCoach, JobSeeker } from "#app/domain/actor.ts";
import { reviseAgreement } from "#app/domain/agreement/revise-agreement.ts";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { SIX_FACTORS } from "#app/domain/booking/kinds.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import type { BookingPlan } from "#app/domain/booking/plan-booking.ts";
import { bookingOptions } from "#app/domain/booking/read-booking-options.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { recordOutcome } from "#app/domain/booking/record-outcome.ts";
import { Invalid } from "#app/domain/errors.ts";
import { anApprovedProfile, anOpenVacancy, aPlan, introduced } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps, clock } = db;
let world: World;

beforeEach(async () => {
  clock.set("2026-06-08T09:00:00Z");
  world = await aWorld(db);
  await anApprovedProfile(db, world.seeker);
});

const introducedTo = async (employer: EmployerMember = world.employer) =>
  introduced(db, { ...world, employer }, await anOpenVacancy(db, employer.employerId));
const book = (introductionId: string, plan: Partial<BookingPlan>, coach: JobCoach = world.coach) =>
  makeBooking(deps, coach, { introductionId, plan: aPlan(plan) });
const signAll = async (bookingId: string, employer = world.employer) => {
  for (const actor of [world.seeker, employer, world.coach] as (JobSeeker | JobCoach | EmployerMember)[]) {
    const { agreement } = await readBooking(deps, actor, { bookingId });
    await signAgreement(deps, actor, { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash });
  }
};
/** Agreed, worked to the last day, and over: a step towards the right job. */
const held = async (introductionId: string, plan: Partial<BookingPlan> & { endsOn: string }) => {
  const { bookingId } = await book(introductionId, plan);
  await signAll(bookingId);
  clock.set(`${plan.endsOn}T18:00:00Z`);
  for (const actor of [world.seeker, world.employer]) {
    await recordOutcome(deps, actor, { bookingId, ratings: { "task:wash-up": "met", arrives: "met" }, satisfied: false });
  }
  return bookingId;
};
const fields = async (booking: Promise<unknown>) => {
  const error = await booking.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Invalid);
  return (error as Invalid).fields;
};

const AN_UNPAID_TEST = { kind: "working_interview", legalBasis: "assessment", factors: SIX_FACTORS.map(({ code }) => code) } as const;
const testOn = (day: string) => ({ ...AN_UNPAID_TEST, startsOn: day, endsOn: day, days: ["mon", "tue", "wed", "thu"] });
const jobcentre = (startsOn: string, endsOn: string) =>
  ({ legalBasis: "jobcentre_plus", interviewedOn: "2026-06-01", basisAgreedOn: "2026-06-03", agreedWith: "J. Bell", startsOn, endsOn }) as const;

describe("an unpaid test", () => {
  test("is one day with an employer: not again for the same vacancy, not for another one, and not by a coach who comes later", async () => {
    const [here, there] = [await introducedTo(), await introducedTo()];
    const elsewhere = await introducedTo(world.otherEmployer);
    await held(here, testOn("2026-06-15"));
    const refusal = { legalBasis: "They have had or booked 1 of at most 1 day on this basis with this employer. On this basis there can be no more" };
    expect(await fields(book(here, testOn("2026-06-22")))).toEqual(refusal);
    expect(await fields(book(there, testOn("2026-06-22")))).toEqual(refusal);
    const { bases } = await bookingOptions(deps, world.coach, { introductionId: there, kind: "working_interview" });
    expect(bases.map(({ value, used }) => [value, used !== null])).toEqual([["paid", false], ["assessment", true]]);

    await db.superuser`update coaching set coach_id = ${world.otherCoach.coachId}, provider_id = ${world.otherCoach.providerId}
      where job_seeker_id = ${world.seeker.jobSeekerId}`;
    expect(await fields(book(there, testOn("2026-06-22"), world.otherCoach))).toEqual(refusal);
    await expect(book(elsewhere, testOn("2026-06-22"), world.otherCoach)).resolves.toHaveProperty("bookingId");
    await expect(book(there, { ...testOn("2026-06-23"), legalBasis: "paid", factors: [] }, world.otherCoach)).resolves.toHaveProperty("bookingId");
  });

  test("that was called off before it began was none", async () => {
    const here = await introducedTo();
    const { bookingId } = await book(here, testOn("2026-06-15"));
    await signAll(bookingId);
    clock.set("2026-06-15T07:00:00Z");
    await cancelBooking(deps, world.employer, { bookingId, reason: "dates" });
    const again = await book(here, testOn("2026-06-22"));
    await signAll(again.bookingId);
    clock.set("2026-06-22T09:30:00Z");
    await cancelBooking(deps, world.employer, { bookingId: again.bookingId, reason: "dates" });
    expect(await fields(book(here, testOn("2026-06-29")))).toHaveProperty("legalBasis");
  });

  test("booked twice at the same moment is booked once", async () => {
    const [here, there] = [await introducedTo(), await introducedTo()];
    const results = await Promise.allSettled([book(here, testOn("2026-06-15")), book(there, testOn("2026-06-16"))]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(results.find((result) => result.status === "rejected")!.reason).toBeInstanceOf(Invalid);
  });

  test("a second one is refused by the database, whoever writes it, and one from before it was counted stays", async () => {
    const here = await introducedTo();
    const bookingId = await held(here, testOn("2026-06-15"));
    const [{ closing_told: _made, ...row }] = (await db.superuser`select * from booking where id = ${bookingId}`) as unknown as [Record<string, string>];
    const write = (change: Record<string, unknown>) =>
      db.superuser`insert into booking ${db.superuser({ ...row, id: crypto.randomUUID(), starts_on: "2026-06-22", ends_on: "2026-06-22", ...change })}`;
    const refused = { code: "23505", constraint_name: "booking_one_unpaid_test" };
    await expect(write({})).rejects.toMatchObject(refused);
    await expect(write({ status: "awaiting_signatures", first_agreed_at: null })).rejects.toMatchObject(refused);
    await expect(write({ status: "cancelled", changed_at: "2026-06-23T09:00:00Z" })).rejects.toMatchObject(refused);
    await expect(write({ status: "cancelled", changed_at: "2026-06-21T09:00:00Z" })).resolves.toBeDefined();
    await expect(write({ status: "cancelled", first_agreed_at: null, changed_at: "2026-06-23T09:00:00Z" })).resolves.toBeDefined();
    await expect(write({ counted_alone: true })).resolves.toBeDefined();
    await expect(write({ job_seeker_id: world.otherSeeker.jobSeekerId })).resolves.toBeDefined();
  });
});

describe("days with one employer", () => {
  test("are added up when something is booked and when it is changed, and neither other side is told more time in vain", async () => {
    const [here, there] = [await introducedTo(), await introducedTo()];
    // Monday to Thursday: 16 days.
    await held(here, jobcentre("2026-06-15", "2026-07-09"));
    expect((await fields(book(there, jobcentre("2026-07-13", "2026-07-20")))).endsOn).toContain("16 of at most 20 days on this basis with this employer, so 4 are left. This takes 5");
    const { bookingId } = await book(there, jobcentre("2026-07-13", "2026-07-16"));
    expect((await readBooking(deps, world.coach, { bookingId })).warnings).toEqual([expect.stringContaining("20 days with the 16 booked before")]);
    const revise = (plan: Partial<BookingPlan>) => reviseAgreement(deps, world.coach, { bookingId, plan: aPlan(plan) });
    expect((await fields(revise(jobcentre("2026-07-13", "2026-07-20")))).endsOn).toContain("so 4 are left");
    await revise({ ...jobcentre("2026-07-13", "2026-08-03"), longerAgreed: true });
    expect((await readBooking(deps, world.seeker, { bookingId })).whyNotLonger).toBeNull();
    expect((await fields(revise({ ...jobcentre("2026-07-13", "2026-08-05"), longerAgreed: true }))).endsOn).toContain("so 14 are left");
    await revise({ ...jobcentre("2026-07-13", "2026-08-04"), longerAgreed: true });
    for (const actor of [world.seeker, world.employer]) {
      expect((await readBooking(deps, actor, { bookingId })).whyNotLonger).toContain("30 days");
    }
  });
});

describe("working time at 16 and 17", () => {
  test("is judged with what is booked at other employers, and names none of them", async () => {
    await db.superuser`update job_seeker set birth_date = '2009-01-01' where id = ${world.seeker.jobSeekerId}`;
    const [here, there] = [await introducedTo(), await introducedTo(world.otherEmployer)];
    const { bookingId } = await book(there, { days: ["mon", "tue", "wed"] });
    const plan = { startTime: "14:00", endTime: "18:30" };
    expect(await fields(book(here, plan))).toEqual({
      endTime: "With what else is booked it is 8.5 hours on Monday 15 June. Somebody of 16 or 17 may work at most 8 hours a day",
    });
    const late = { days: ["thu", "fri", "sat"], endsOn: "2026-06-20" };
    expect((await fields(book(here, late))).days).toContain("6 days in the week of Monday 15 June");
    const made = await book(here, { days: ["thu", "fri"], endsOn: "2026-06-19" });
    expect((await fields(reviseAgreement(deps, world.coach, { bookingId: made.bookingId, plan: aPlan(late) }))).days).toContain("6 days");
    await cancelBooking(deps, world.coach, { bookingId, reason: "dates" });
    await expect(reviseAgreement(deps, world.coach, { bookingId: made.bookingId, plan: aPlan(late) })).resolves.toBeUndefined();
  });
});
