import { beforeEach, describe, expect, test } from "vitest";
import type { EmployerMember, JobCoach, JobSeeker } from "#app/domain/actor.ts";
import { reviseAgreement } from "#app/domain/agreement/revise-agreement.ts";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { Clash, Invalid, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { introductionForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { introductionForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { closeLiveIntroductions } from "#app/domain/introduction/close-introductions.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { recordOutcome } from "#app/domain/booking/record-outcome.ts";
import { kindChoice } from "#app/domain/booking/read-booking-options.ts";
import { closeOpening } from "#app/domain/opening/close-opening.ts";
import { pauseOpening } from "#app/domain/opening/pause-opening.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { agreedBooking, anApprovedProfile, anOpenVacancy, aPlan, introduced, vacancyRef } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps, clock } = db;
let world: World;
let vacancyId: string;

beforeEach(async () => {
  clock.set("2026-06-08T09:00:00Z");
  world = await aWorld(db);
  vacancyId = await anOpenVacancy(db, world.employer.employerId);
  await anApprovedProfile(db, world.seeker);
  await anApprovedProfile(db, world.otherSeeker);
});

type Signer = JobSeeker | JobCoach | EmployerMember;
async function sign(actor: Signer, bookingId: string) {
  const { agreement } = await readBooking(deps, actor, { bookingId });
  return signAgreement(deps, actor, { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash });
}
const RATINGS = { "task:wash-up": "met", arrives: "met-with-support" };
const record = (actor: Signer, bookingId: string, satisfied: boolean | null = true, ratings: Record<string, string> = RATINGS) =>
  recordOutcome(deps, actor, { bookingId, ratings, satisfied });
/** What has happened to one trial, in the order of the alphabet. */
const eventsOf = async (bookingId: string) =>
  (
    await db.superuser<{ name: string }[]>`select name from event where subjects->>'bookingId' = ${bookingId} order by name`
  ).map(({ name }) => name);
const theOthers = () => ({ seeker: world.otherSeeker, coach: world.otherCoach, employer: world.employer });

describe("booking", () => {
  test("only once introduced, with a name to work with, by the person's own coach", async () => {
    const { introductionId } = await proposeIntroduction(deps, world.coach, {
      jobSeekerId: world.seeker.jobSeekerId, opening: vacancyRef(vacancyId), reasons: ["keen"], note: "",
    });
    await expect(makeBooking(deps, world.coach, { introductionId, plan: aPlan() })).rejects.toThrow(Clash);
    const other = await introduced(db, theOthers(), vacancyId);
    await expect(makeBooking(deps, world.coach, { introductionId: other, plan: aPlan() })).rejects.toThrow(NotFound);
    await db.superuser`delete from disclosure where introduction_id = ${other}`;
    await expect(makeBooking(deps, world.otherCoach, { introductionId: other, plan: aPlan() })).rejects.toThrow("name to work with");
  });

  test("goes on for whoever was introduced before a pause, and not once the vacancy is over", async () => {
    const introductionId = await introduced(db, world, vacancyId);
    await pauseOpening(deps, world.employer, { opening: vacancyRef(vacancyId), until: null });
    expect((await kindChoice(deps, world.coach, { introductionId })).kinds).toHaveLength(3);
    const { bookingId } = await makeBooking(deps, world.coach, { introductionId, plan: aPlan() });
    for (const actor of [world.seeker, world.employer, world.coach]) await sign(actor, bookingId);
    expect(await readBooking(deps, world.coach, { bookingId })).toMatchObject({ status: "agreed" });
    const other = await anOpenVacancy(db, world.employer.employerId);
    const late = await introduced(db, theOthers(), other);
    await closeOpening(deps, world.employer, { opening: vacancyRef(other), reason: "cannot-pay" });
    await expect(makeBooking(deps, world.otherCoach, { introductionId: late, plan: aPlan() })).rejects.toThrow(Clash);
  });

  test("names what is wrong beside its field", async () => {
    const introductionId = await introduced(db, world, vacancyId);
    const plan = aPlan({ startsOn: "2026-06-08", criteria: [], legalBasis: "programme" });
    const error = await makeBooking(deps, world.coach, { introductionId, plan }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Invalid);
    expect(Object.keys((error as Invalid).fields).toSorted()).toEqual(["agreedWith", "basisAgreedOn", "criteria", "startsOn"]);
  });

  test("two people, one vacancy, the same moment: the database takes one", async () => {
    const [one, two] = [await introduced(db, world, vacancyId), await introduced(db, theOthers(), vacancyId)];
    const results = await Promise.allSettled([
      makeBooking(deps, world.coach, { introductionId: one, plan: aPlan() }),
      makeBooking(deps, world.otherCoach, { introductionId: two, plan: aPlan() }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const refusal = results.find((result) => result.status === "rejected")!.reason as Clash;
    expect(refusal).toBeInstanceOf(Clash);
    expect(refusal.message).toContain("one person at a time");
    const [{ count }] = (await db.superuser`select count(*)::int as count from booking where vacancy_id = ${vacancyId}`) as unknown as [{ count: number }];
    expect(count).toBe(1);
  });

  test("a cancelled trial makes room for another", async () => {
    const introductionId = await introduced(db, world, vacancyId);
    const { bookingId } = await makeBooking(deps, world.coach, { introductionId, plan: aPlan() });
    await expect(makeBooking(deps, world.coach, { introductionId, plan: aPlan() })).rejects.toThrow(Clash);
    await cancelBooking(deps, world.employer, { bookingId, reason: "dates" });
    await expect(makeBooking(deps, world.coach, { introductionId, plan: aPlan() })).resolves.toHaveProperty("bookingId");
  });
});

describe("signing", () => {
  test("binds to the version on the page; a new version asks everyone again", async () => {
    const introductionId = await introduced(db, world, vacancyId);
    const { bookingId } = await makeBooking(deps, world.coach, { introductionId, plan: aPlan() });
    const opened = (await readBooking(deps, world.seeker, { bookingId })).agreement;
    await sign(world.employer, bookingId);
    await expect(sign(world.employer, bookingId)).rejects.toThrow("already signed");
    await expect(reviseAgreement(deps, world.coach, { bookingId, plan: aPlan() })).rejects.toThrow("Nothing is different");
    await reviseAgreement(deps, world.coach, { bookingId, plan: aPlan({ startTime: "10:00" }) });
    const stale = { bookingId, agreementId: opened.id, contentHash: opened.contentHash };
    await expect(signAgreement(deps, world.seeker, stale)).rejects.toThrow("changed since you opened it");
    const now = (await readBooking(deps, world.seeker, { bookingId })).agreement;
    await expect(
      signAgreement(deps, world.seeker, { bookingId, agreementId: now.id, contentHash: opened.contentHash }),
    ).rejects.toThrow(Clash);
    expect(await sign(world.seeker, bookingId)).toEqual({ agreed: false });
    expect(await sign(world.coach, bookingId)).toEqual({ agreed: false });
    expect(await sign(world.employer, bookingId)).toEqual({ agreed: true });
    expect(await eventsOf(bookingId)).toEqual([
      "AgreementReached", "AgreementSigned", "AgreementSigned", "AgreementSigned", "BookingChanged", "BookingMade",
    ]);
    expect(now.version).toBe(2);
  });

  test("two last signatures at the same moment: one of them is the last", async () => {
    const introductionId = await introduced(db, world, vacancyId);
    const { bookingId } = await makeBooking(deps, world.coach, { introductionId, plan: aPlan() });
    await sign(world.coach, bookingId);
    const results = await Promise.all([sign(world.seeker, bookingId), sign(world.employer, bookingId)]);
    expect(results.filter(({ agreed }) => agreed)).toHaveLength(1);
    expect((await readBooking(deps, world.coach, { bookingId })).status).toBe("agreed");
  });

  test("not for another side, not a mentor, not after the first day has passed", async () => {
    const introductionId = await introduced(db, world, vacancyId);
    const { bookingId } = await makeBooking(deps, world.coach, { introductionId, plan: aPlan() });
    const { agreement } = await readBooking(deps, world.coach, { bookingId });
    const signature = { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash };
    for (const stranger of [world.otherSeeker, world.otherCoach, world.otherEmployer]) {
      await expect(signAgreement(deps, stranger, signature)).rejects.toThrow(NotFound);
    }
    const mentor: EmployerMember = { ...world.employer, role: "workplace_mentor" };
    await expect(signAgreement(deps, mentor, signature)).rejects.toThrow(NotAllowed);
    clock.set("2026-06-16T09:00:00Z");
    await expect(signAgreement(deps, world.seeker, signature)).rejects.toThrow("first day has passed");
  });
});

describe("the outcome", () => {
  async function started(): Promise<string> {
    const bookingId = await agreedBooking(db, world, await introduced(db, world, vacancyId));
    clock.set("2026-06-18T14:00:00Z");
    return bookingId;
  }

  test("both satisfied: the job is theirs, the vacancy is filled, and it is over for everyone else", async () => {
    const { introductionId: other } = await proposeIntroduction(deps, world.otherCoach, {
      jobSeekerId: world.otherSeeker.jobSeekerId, opening: vacancyRef(vacancyId), reasons: ["keen"], note: "",
    });
    await answerIntroduction(deps, world.otherSeeker, { introductionId: other, answer: "yes" });
    const bookingId = await started();
    await record(world.employer, bookingId);
    expect(await eventsOf(bookingId)).toContain("OutcomeRecorded");
    expect((await readBooking(deps, world.seeker, { bookingId })).outcomes).toEqual([]);
    expect((await readBooking(deps, world.coach, { bookingId })).outcomes).toHaveLength(1);
    expect(await record(world.seeker, bookingId)).toEqual({ status: "job_offered" });
    expect((await eventsOf(bookingId)).filter((name) => /Outcome|Job|Ended/.test(name))).toEqual(["JobOffered", "OutcomeRecorded"]);
    const [vacancy] = await db.superuser`select status from vacancy where id = ${vacancyId}`;
    expect(vacancy).toEqual({ status: "filled" });
    expect((await db.superuser`select 1 from job_offer where vacancy_id = ${vacancyId}`).length).toBe(1);
    expect((await readBooking(deps, world.seeker, { bookingId })).outcomes).toHaveLength(2);
    expect(await introductionForJobSeeker(deps, world.otherSeeker, { introductionId: other })).toMatchObject({
      stage: "closed", ending: "Someone else has the job now.",
    });
    expect(await introductionForEmployer(deps, world.employer, { introductionId: other })).toMatchObject({ stage: "closed" });
    await record(world.coach, bookingId, null);
    expect((await readBooking(deps, world.employer, { bookingId })).outcomes).toHaveLength(3);
  });

  test.each([[true, false], [false, true], [false, false]])("job seeker %s, employer %s: a step, not a job", async (seeker, employer) => {
    const bookingId = await started();
    await record(world.seeker, bookingId, seeker);
    expect(await record(world.employer, bookingId, employer)).toEqual({ status: "ended" });
    expect(await eventsOf(bookingId)).toContain("BookingEnded");
    const [vacancy] = await db.superuser`select status from vacancy where id = ${vacancyId}`;
    expect(vacancy).toEqual({ status: "open" });
  });

  test("both at the same moment: one offer", async () => {
    const bookingId = await started();
    const results = await Promise.all([record(world.seeker, bookingId), record(world.employer, bookingId)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["agreed", "job_offered"]);
  });

  test("not before the first day, not twice, every criterion, and the employer's other ratings stay closed in the database", async () => {
    const bookingId = await started();
    clock.set("2026-06-14T22:30:00Z");
    await expect(record(world.seeker, bookingId)).rejects.toThrow(Clash);
    // Half past midnight in London in summer: the first day has begun.
    clock.set("2026-06-14T23:30:00Z");
    await expect(record(world.seeker, bookingId, true, { arrives: "met" })).rejects.toThrow(Invalid);
    await expect(record(world.seeker, bookingId, null)).rejects.toThrow(Invalid);
    await record(world.seeker, bookingId);
    await expect(record(world.seeker, bookingId)).rejects.toThrow(Clash);
    const seen = await deps.withActor(world.employer, (store) => store.bookings.ratingsOf(bookingId));
    expect(seen).toEqual([]);
  });

  test("a signed trial outlives the end of its vacancy, an unsigned one does not", async () => {
    const signed = await agreedBooking(db, world, await introduced(db, world, vacancyId));
    const otherVacancy = await anOpenVacancy(db, world.employer.employerId);
    const introductionId = await introduced(db, world, otherVacancy);
    const { bookingId: unsigned } = await makeBooking(deps, world.coach, { introductionId, plan: aPlan({ startsOn: "2026-06-22", endsOn: "2026-06-25" }) });
    const result = await deps.withActor(world.seeker, (store) =>
      closeLiveIntroductions(store, world.seeker, {
        jobSeekerId: world.seeker.jobSeekerId, employerId: world.employer.employerId, reason: "seeker-hid", now: clock.now(),
      }),
    );
    expect(result.withSignedBooking).toHaveLength(1);
    expect((await readBooking(deps, world.seeker, { bookingId: signed })).status).toBe("agreed");
    expect(await readBooking(deps, world.employer, { bookingId: unsigned })).toMatchObject({
      status: "cancelled", closedWords: "No longer going ahead",
    });
  });
});

test("each side cancels with a reason of its own", async () => {
  const bookingId = await agreedBooking(db, world, await introduced(db, world, vacancyId));
  await expect(cancelBooking(deps, world.employer, { bookingId, reason: "seeker-changed-mind" })).rejects.toThrow(Invalid);
  await cancelBooking(deps, world.seeker, { bookingId, reason: "seeker-changed-mind" });
  await expect(cancelBooking(deps, world.coach, { bookingId, reason: "dates" })).rejects.toThrow(Clash);
  // Pressed twice, it is cancelled once.
  await cancelBooking(deps, world.seeker, { bookingId, reason: "seeker-changed-mind" });
  await cancelBooking(deps, world.employer, { bookingId, reason: "dates" });
  const cancelled = await db.superuser`select 1 from event where name = 'BookingCancelled' and subjects->>'bookingId' = ${bookingId}`;
  expect(cancelled).toHaveLength(1);
  expect((await readBooking(deps, world.employer, { bookingId })).closedWords).toBe("No longer going ahead");
});
