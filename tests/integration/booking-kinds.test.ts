import { beforeEach, describe, expect, test } from "vitest";
import type { EmployerMember, JobCoach, JobSeeker } from "#app/domain/actor.ts";
import { reviseAgreement } from "#app/domain/agreement/revise-agreement.ts";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { SIX_FACTORS } from "#app/domain/booking/kinds.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import type { BookingPlan } from "#app/domain/booking/plan-booking.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { recordOutcome } from "#app/domain/booking/record-outcome.ts";
import { Clash, Invalid } from "#app/domain/errors.ts";
import { readHiding, withdrawAllVisibility } from "#app/domain/visibility/withdraw-visibility.ts";
import { agreedBooking, anApprovedProfile, anOpenVacancy, aPlan, introduced } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps, clock } = db;
let world: World;
let vacancyId: string;
let introductionId: string;

beforeEach(async () => {
  clock.set("2026-06-08T09:00:00Z");
  world = await aWorld(db);
  vacancyId = await anOpenVacancy(db, world.employer.employerId);
  await anApprovedProfile(db, world.seeker);
  await anApprovedProfile(db, world.otherSeeker);
  introductionId = await introduced(db, world, vacancyId);
});

type Signer = JobSeeker | JobCoach | EmployerMember;
const book = (plan: Partial<BookingPlan> = {}, about = introductionId) =>
  makeBooking(deps, world.coach, { introductionId: about, plan: aPlan(plan) });
const signAll = async (bookingId: string) => {
  for (const actor of [world.seeker, world.employer, world.coach] as Signer[]) {
    const { agreement } = await readBooking(deps, actor, { bookingId });
    await signAgreement(deps, actor, { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash });
  }
};
const record = (actor: Signer, bookingId: string, satisfied: boolean | null) =>
  recordOutcome(deps, actor, { bookingId, ratings: { "task:wash-up": "met", arrives: "met" }, satisfied });
const theOthers = () => ({ seeker: world.otherSeeker, coach: world.otherCoach, employer: world.employer });
const fields = async (booking: Promise<unknown>) => {
  const error = await booking.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Invalid);
  return Object.keys((error as Invalid).fields).toSorted();
};
const UNPAID = { legalBasis: "jobcentre_plus", interviewedOn: "2026-06-01", basisAgreedOn: "2026-06-03", agreedWith: "J. Bell, Bristol Jobcentre" } as const;
const AN_HOUR_OR_FOUR = { kind: "working_interview", endsOn: "2026-06-15" } as const;

describe("who made unpaid work lawful", () => {
  test("is asked for, kept for coaches, and read by nobody else", async () => {
    expect(await fields(book({ ...UNPAID, agreedWith: " " }))).toEqual(["agreedWith"]);
    expect(await fields(book({ ...UNPAID, interviewedOn: null }))).toEqual(["interviewedOn"]);
    const { bookingId } = await book({ ...UNPAID, evidence: "Reference 4471" });
    expect((await readBooking(deps, world.coach, { bookingId })).evidence).toEqual({
      agreedWith: UNPAID.agreedWith, details: "Reference 4471", longerAgreed: false, agreedOn: "2026-06-03", interviewedOn: "2026-06-01",
    });
    expect((await readBooking(deps, world.lead, { bookingId })).evidence).not.toBeNull();
    for (const actor of [world.seeker, world.employer]) {
      const view = await readBooking(deps, actor, { bookingId });
      expect(view.evidence).toBeNull();
      expect(JSON.stringify(view)).not.toMatch(/Bell|4471/);
    }
  });
  test("a basis of another kind is refused", async () => {
    expect(await fields(book({ ...UNPAID, ...AN_HOUR_OR_FOUR }))).toEqual(["legalBasis"]);
    const factors = SIX_FACTORS.map(({ code }) => code);
    expect(await fields(book({ legalBasis: "assessment", factors, endsOn: "2026-06-15" }))).toEqual(["legalBasis"]);
    await expect(book({ ...AN_HOUR_OR_FOUR, legalBasis: "assessment", factors })).resolves.toHaveProperty("bookingId");
  });
});

describe("two places at once", () => {
  test("a person has one booking at a time, whoever the employer is", async () => {
    await book();
    const elsewhere = await introduced(db, world, await anOpenVacancy(db, world.employer.employerId));
    const overlapping = book({ ...AN_HOUR_OR_FOUR, startTime: "12:59", endTime: "15:00" }, elsewhere);
    await expect(overlapping).rejects.toThrow("They have something else booked at one of these times");
    await expect(book({ ...AN_HOUR_OR_FOUR, startTime: "13:00", endTime: "15:00" }, elsewhere)).resolves.toBeDefined();
  });
  test("a cancelled booking takes up nobody's time", async () => {
    const { bookingId } = await book();
    await cancelBooking(deps, world.employer, { bookingId, reason: "dates" });
    const elsewhere = await introduced(db, world, await anOpenVacancy(db, world.employer.employerId));
    await expect(book({}, elsewhere)).resolves.toBeDefined();
  });
  test("a coach who has to be there is there once", async () => {
    await db.superuser`update coaching set coach_id = ${world.coach.coachId} where job_seeker_id = ${world.otherSeeker.jobSeekerId}`;
    const others = { ...theOthers(), coach: world.coach };
    const about = await introduced(db, others, await anOpenVacancy(db, world.employer.employerId));
    await book({ support: "every-day" });
    await expect(book({ support: "first-day" }, about)).rejects.toThrow("You have another booking to be at");
    await expect(book({ support: "on-call" }, about)).resolves.toBeDefined();
  });
  test("several people may have a working interview for one vacancy, and one of them the trial", async () => {
    const other = await introduced(db, theOthers(), vacancyId);
    await book(AN_HOUR_OR_FOUR);
    const interview = { introductionId: other, plan: aPlan(AN_HOUR_OR_FOUR) };
    await expect(makeBooking(deps, world.otherCoach, interview)).resolves.toBeDefined();
    await expect(book({ startsOn: "2026-06-22", endsOn: "2026-06-25" })).rejects.toThrow("already have a booking for this vacancy");
  });
});

describe("what was agreed is moved", () => {
  test("with new signatures of all sides, and it is never ended silently meanwhile", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    await reviseAgreement(deps, world.coach, { bookingId, plan: aPlan({ startsOn: "2026-06-22", endsOn: "2026-06-25" }) });
    expect(await readBooking(deps, world.seeker, { bookingId })).toMatchObject({ status: "awaiting_signatures", signed: [], startsOn: "2026-06-22" });
    const hiding = await readHiding(deps, world.seeker, { employerId: null });
    expect(hiding.signedBookings).toHaveLength(1);
    await withdrawAllVisibility(deps, world.seeker);
    expect((await readBooking(deps, world.seeker, { bookingId })).status).toBe("awaiting_signatures");
    await signAll(bookingId);
    expect((await readBooking(deps, world.coach, { bookingId })).status).toBe("agreed");
    const sittings = await db.superuser`select 1 from sitting where booking_id = ${bookingId} and live`;
    expect(sittings).toHaveLength(4);
  });
  test("longer once it has begun, where the kind allows it", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    clock.set("2026-06-17T12:00:00Z");
    await expect(reviseAgreement(deps, world.coach, { bookingId, plan: aPlan({ startsOn: "2026-06-18" }) })).rejects.toThrow(Invalid);
    await reviseAgreement(deps, world.coach, { bookingId, plan: aPlan({ endsOn: "2026-06-25" }) });
    await signAll(bookingId);
    expect(await readBooking(deps, world.employer, { bookingId })).toMatchObject({ status: "agreed", endsOn: "2026-06-25" });
  });
  test("a working interview is not made longer: a trial is the next step", async () => {
    const { bookingId } = await book(AN_HOUR_OR_FOUR);
    await signAll(bookingId);
    clock.set("2026-06-15T12:00:00Z");
    const longer = aPlan({ ...AN_HOUR_OR_FOUR, endsOn: "2026-06-16" });
    await expect(reviseAgreement(deps, world.coach, { bookingId, plan: longer })).rejects.toThrow(Invalid);
  });
  test("not after somebody has said how it went, nor by another coach", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    clock.set("2026-06-18T14:00:00Z");
    await record(world.employer, bookingId, true);
    await expect(reviseAgreement(deps, world.coach, { bookingId, plan: aPlan({ endsOn: "2026-06-25" }) })).rejects.toThrow(Clash);
    await expect(reviseAgreement(deps, world.otherCoach, { bookingId, plan: aPlan() })).rejects.toThrow("cannot find");
  });
});

describe("how it ends", () => {
  test("work experience asks nobody about the job, and leads to a next step", async () => {
    const { bookingId } = await book({ kind: "work_experience" });
    await signAll(bookingId);
    clock.set("2026-06-18T14:00:00Z");
    await record(world.seeker, bookingId, true);
    expect(await record(world.employer, bookingId, true)).toEqual({ status: "ended" });
    expect((await readBooking(deps, world.coach, { bookingId })).outcomes.map(({ satisfied }) => satisfied)).toEqual([null, null]);
    expect(await db.superuser`select status from vacancy where id = ${vacancyId}`).toEqual([{ status: "open" }]);
  });
  test("a working interview that both want leads to the job, unless somebody else is trying it", async () => {
    const { bookingId } = await book(AN_HOUR_OR_FOUR);
    await signAll(bookingId);
    const other = await introduced(db, theOthers(), vacancyId);
    await makeBooking(deps, world.otherCoach, { introductionId: other, plan: aPlan() });
    clock.set("2026-06-15T14:00:00Z");
    expect((await readBooking(deps, world.employer, { bookingId })).taken).toBe("trial");
    const [trial] = await db.superuser<{ id: string }[]>`select id from booking where introduction_id = ${other}`;
    await cancelBooking(deps, world.otherCoach, { bookingId: trial!.id, reason: "dates" });
    await record(world.seeker, bookingId, true);
    expect(await record(world.employer, bookingId, true)).toEqual({ status: "job_offered" });
  });
});
