import { beforeEach, expect, test } from "vitest";
import { reviseAgreement } from "#app/domain/agreement/revise-agreement.ts";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import { bookingOptions } from "#app/domain/booking/read-booking-options.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { recordOutcome } from "#app/domain/booking/record-outcome.ts";
import { Clash } from "#app/domain/errors.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { decideIntroduction } from "#app/domain/introduction/decide-introduction.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { introductionForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { introductionForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { tellEmployer } from "#app/domain/introduction/tell-employer.ts";
import { suggestDisclosure } from "#app/domain/disclosure/suggest-disclosure.ts";
import { agreedBooking, anApprovedProfile, anOpenVacancy, aPlan, vacancyRef } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps } = db;
let world: World;
let introductionId: string;

beforeEach(async () => {
  world = await aWorld(db);
  await anApprovedProfile(db, world.seeker);
  ({ introductionId } = await proposeIntroduction(deps, world.coach, {
    jobSeekerId: world.seeker.jobSeekerId, opening: vacancyRef(await anOpenVacancy(db, world.employer.employerId)), reasons: ["keen"], note: "",
  }));
});

const ENDS = [
  ["lapsed", "status = 'lapsed'"],
  ["was refused", "status = 'not_verified'"],
  ["ended yesterday, before time says so", "verified_until = '2020-01-01'"],
] as const;
const set = (what: string) => db.superuser.unsafe(`update employer set ${what} where id = '${world.employer.employerId}'`);
const verified = () => set("status = 'verified', verified_until = '2028-01-01'");

test.each(ENDS)("nobody says yes to an employer whose verification %s: later and no, and yes once it is checked", async (_how, what) => {
  await set(what);
  expect(await introductionForJobSeeker(deps, world.seeker, { introductionId })).toMatchObject({ stage: "proposed", employerChecked: false });
  await expect(answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" })).rejects.toThrow(Clash);
  expect(await db.superuser`select 1 from visibility_choice where job_seeker_id = ${world.seeker.jobSeekerId}`).toHaveLength(0);
  await answerIntroduction(deps, world.seeker, { introductionId, answer: "later" });
  await verified();
  expect(await introductionForJobSeeker(deps, world.seeker, { introductionId })).toMatchObject({ employerChecked: true });
  await answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
});

test.each(ENDS)("an employer whose verification %s can say no, and yes once it is checked", async (_how, what) => {
  await answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
  await set(what);
  expect(await introductionForEmployer(deps, world.employer, { introductionId })).toMatchObject({ stage: "with_employer", mayBeInterested: false });
  await expect(decideIntroduction(deps, world.employer, { introductionId, answer: "interested" })).rejects.toThrow("not verified");
  await verified();
  expect(await introductionForEmployer(deps, world.employer, { introductionId })).toMatchObject({ mayBeInterested: true });
  await decideIntroduction(deps, world.employer, { introductionId, answer: "interested" });
});

test.each(ENDS)("nobody is introduced to an employer whose verification %s before it is checked", async (_how, what) => {
  await answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
  await decideIntroduction(deps, world.employer, { introductionId, answer: "interested" });
  await set(what);
  const tell = (items: string[]) => tellEmployer(deps, world.seeker, { introductionId, items });
  await expect(tell(["first_name"])).rejects.toThrow(Clash);
  expect(await introductionForJobSeeker(deps, world.seeker, { introductionId })).toMatchObject({ stage: "interested", told: [] });
  await verified();
  await tell([]);
  expect(await introductionForJobSeeker(deps, world.seeker, { introductionId })).toMatchObject({ stage: "introduced" });
});

test.each(ENDS)("an employer whose verification %s is told nothing more, not even what a coach suggests; it keeps what it was told", async (_how, what) => {
  await answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
  await decideIntroduction(deps, world.employer, { introductionId, answer: "interested" });
  const tell = (items: string[]) => tellEmployer(deps, world.seeker, { introductionId, items });
  await tell(["first_name"]);
  await set(what);
  await suggestDisclosure(deps, world.coach, { introductionId, items: ["helps:show-me"], stage: "introduced" });
  await expect(tell(["helps:show-me"])).rejects.toThrow(Clash);
  const told = async () => (await introductionForEmployer(deps, world.employer, { introductionId })).told.flatMap(({ values }) => values);
  expect(await told()).toEqual(["Pat"]);
  expect(await introductionForJobSeeker(deps, world.seeker, { introductionId })).toMatchObject({ employerChecked: false, suggested: { items: ["helps:show-me"] } });
  await verified();
  await tell(["helps:show-me"]);
  expect(await told()).toHaveLength(2);
});

test("nothing new is booked with it, and its vacancy is not called over", async () => {
  await answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
  await decideIntroduction(deps, world.employer, { introductionId, answer: "interested" });
  await tellEmployer(deps, world.seeker, { introductionId, items: ["first_name", "helps:show-me"] });
  await set("status = 'lapsed'");
  await expect(makeBooking(deps, world.coach, { introductionId, plan: aPlan() })).rejects.toThrow("This employer is not verified now");
  await verified();
  await makeBooking(deps, world.coach, { introductionId, plan: aPlan() });
});

test.each(ENDS)("what all signed goes on to its end with an employer whose verification %s", async (_how, what) => {
  db.clock.set("2026-06-01T09:00:00Z");
  await answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
  await decideIntroduction(deps, world.employer, { introductionId, answer: "interested" });
  await tellEmployer(deps, world.seeker, { introductionId, items: ["first_name", "helps:show-me"] });
  const bookingId = await agreedBooking(db, world, introductionId);
  await set(what);
  db.clock.set("2026-06-18T14:00:00Z");
  const record = (actor: typeof world.seeker | typeof world.employer) =>
    recordOutcome(deps, actor, { bookingId, ratings: { "task:wash-up": "met", arrives: "met" }, satisfied: true });
  await record(world.seeker);
  expect(await record(world.employer)).toEqual({ status: "job_offered" });
});

test.each(ENDS)("what all signed is moved and signed anew with an employer whose verification %s", async (_how, what) => {
  db.clock.set("2026-06-01T09:00:00Z");
  await answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
  await decideIntroduction(deps, world.employer, { introductionId, answer: "interested" });
  await tellEmployer(deps, world.seeker, { introductionId, items: ["first_name", "helps:show-me"] });
  const bookingId = await agreedBooking(db, world, introductionId);
  await set(what);
  const page = () => readBooking(deps, world.coach, { bookingId });
  // Where it is, since somebody goes there.
  expect(await page()).toMatchObject({ place: expect.stringContaining(","), can: { revise: true } });
  const { start, employerName } = await bookingOptions(deps, world.coach, { bookingId });
  expect(start.startsOn).toBe("2026-06-15");
  expect(employerName).toMatch(what.startsWith("verified_until") ? /^Employer/ : /^an employer that is not verified now$/);
  await reviseAgreement(deps, world.coach, { bookingId, plan: aPlan({ startsOn: "2026-06-22", endsOn: "2026-06-25" }) });
  for (const actor of [world.seeker, world.employer, world.coach]) {
    const { agreement } = await readBooking(deps, actor, { bookingId });
    await signAgreement(deps, actor, { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash });
  }
  expect(await page()).toMatchObject({ status: "agreed", startsOn: "2026-06-22" });
});

test("a plan that not all signed is not moved with it, and more time is not agreed: the words say who can do what", async () => {
  db.clock.set("2026-06-01T09:00:00Z");
  await answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
  await decideIntroduction(deps, world.employer, { introductionId, answer: "interested" });
  await tellEmployer(deps, world.seeker, { introductionId, items: ["first_name", "helps:show-me"] });
  const { bookingId } = await makeBooking(deps, world.coach, { introductionId, plan: aPlan() });
  await set("status = 'lapsed'");
  const moves = () => reviseAgreement(deps, world.coach, { bookingId, plan: aPlan({ startsOn: "2026-06-22", endsOn: "2026-06-25" }) });
  expect((await readBooking(deps, world.coach, { bookingId })).can.revise).toBe(false);
  await expect(moves()).rejects.toThrow("Its owner can ask us to check it again");
  await verified();
  for (const actor of [world.seeker, world.employer, world.coach]) {
    const { agreement } = await readBooking(deps, actor, { bookingId });
    await signAgreement(deps, actor, { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash });
  }
  await set("status = 'lapsed'");
  db.clock.set("2026-06-18T14:00:00Z");
  for (const actor of [world.seeker, world.employer]) {
    await recordOutcome(deps, actor, { bookingId, ratings: { "task:wash-up": "met", arrives: "met" }, satisfied: null, longer: true });
  }
  await expect(moves()).rejects.toThrow("cannot be made longer while the employer is not verified");
});

test("a no is always possible", async () => {
  await answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
  await set("status = 'lapsed'");
  await decideIntroduction(deps, world.employer, { introductionId, answer: "declined", reason: "timing", words: "" });
  expect(await introductionForEmployer(deps, world.employer, { introductionId })).toMatchObject({ stage: "declined" });
});
