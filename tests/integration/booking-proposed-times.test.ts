import { beforeEach, describe, expect, test } from "vitest";
import type { EmployerMember } from "#app/domain/actor.ts";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import { offeredTimes, offerSlot, setNotice, withdrawSlot } from "#app/domain/booking/offer-slots.ts";
import { answerProposedTime, proposeTime, readProposedTime, timesForCoach, withdrawProposedTime } from "#app/domain/booking/propose-time.ts";
import { bookingOptions } from "#app/domain/booking/read-booking-options.ts";
import { readEmployerDashboard } from "#app/domain/dashboard/read-employer-dashboard.ts";
import { Clash, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { closeIntroduction } from "#app/domain/introduction/close-introduction.ts";
import { introductionForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { settingsOf } from "#db/actor-settings.ts";
import { anApprovedProfile, anOpenNeed, anOpenVacancy, aPlan, introduced, needRef } from "#tests/support/brokering.ts";
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

const TIMES = { day: "2026-06-15", startTime: "10:00", endTime: "12:00" };
const INTERVIEW = {
  kind: "working_interview", startsOn: "2026-06-15", endsOn: "2026-06-15", startTime: "10:00", endTime: "12:00",
} as const;
const propose = (times = TIMES, coach = world.coach, about = introductionId) =>
  proposeTime(deps, coach, { introductionId: about, times });
const proposed = async () => (await timesForCoach(deps, world.coach, { introductionId })).proposed;
const offered = () => offeredTimes(deps, world.employer, { vacancyId });
const answer = (slotId: string, said: "take-up" | "cannot" = "take-up", by: EmployerMember = world.employer) =>
  answerProposedTime(deps, by, { slotId, answer: said });
const otherIntroduced = () =>
  introduced(db, { seeker: world.otherSeeker, coach: world.otherCoach, employer: world.employer }, vacancyId);

describe("a time that a coach proposes", () => {
  test("is an offer once the employer takes it up, kept for this person, and free for them again after a cancellation", async () => {
    const others = await otherIntroduced();
    await propose();
    // A name stands in lists once it was read where it was told.
    await introductionForEmployer(deps, world.employer, { introductionId });
    const [time] = (await offered()).proposed;
    expect(time).toMatchObject({ ...TIMES, who: "Pat" });
    expect((await readEmployerDashboard(deps, world.employer)).tasks).toMatchObject([{ kind: "answer-time", who: "Pat", by: "2026-06-12" }]);
    const slotId = time!.id;
    const plan = aPlan(INTERVIEW);
    await expect(makeBooking(deps, world.coach, { introductionId, slotId, plan })).rejects.toThrow(Clash);
    await answer(slotId);
    expect(await offered()).toMatchObject({ proposed: [], slots: [{ id: slotId, taken: false }] });
    expect(await timesForCoach(deps, world.otherCoach, { introductionId: others })).toMatchObject({ offered: [], proposed: [] });
    await expect(makeBooking(deps, world.otherCoach, { introductionId: others, slotId, plan })).rejects.toThrow(Clash);
    expect((await bookingOptions(deps, world.coach, { introductionId, kind: "working_interview" })).slots).toMatchObject([{ id: slotId, proposed: true }]);
    const { bookingId } = await makeBooking(deps, world.coach, { introductionId, slotId, plan });
    expect(await proposed()).toMatchObject([{ status: "taken" }]);
    await expect(withdrawSlot(deps, world.employer, { vacancyId, slotId })).rejects.toThrow("has taken this time");
    await cancelBooking(deps, world.seeker, { bookingId, reason: "dates" });
    expect(await proposed()).toMatchObject([{ status: "open" }]);
  });

  test("is answered once, by whoever hires for the vacancy, and not when it has become too close", async () => {
    await propose();
    const slotId = (await proposed())[0]!.id;
    const mentor: EmployerMember = { ...world.employer, role: "workplace_mentor" };
    for (const [by, refusal] of [[mentor, NotAllowed], [world.otherEmployer, NotFound]] as const) {
      await expect(readProposedTime(deps, by, { slotId })).rejects.toThrow(refusal);
      await expect(answer(slotId, "take-up", by)).rejects.toThrow(refusal);
    }
    await setNotice(deps, world.employer, { vacancyId, noticeDays: 8 });
    await expect(answer(slotId)).rejects.toThrow("closer now than your notice");
    await answer(slotId, "cannot");
    await expect(answer(slotId)).rejects.toThrow(Clash);
    expect(await proposed()).toMatchObject([{ status: "declined" }]);
    expect(await readProposedTime(deps, world.employer, { slotId })).toMatchObject({ answered: true });
    expect((await offered()).proposed).toEqual([]);
  });

  test("is taken up or withdrawn, whoever is first, and not both", async () => {
    for (const turn of [1, 2, 3]) {
      await propose({ ...TIMES, startTime: `09:0${turn}` });
      const slotId = (await proposed()).find(({ status }) => status === "proposed")!.id;
      const results = await Promise.allSettled([answer(slotId), withdrawProposedTime(deps, world.coach, { introductionId, slotId })]);
      const refused = results.filter((result) => result.status === "rejected");
      expect(refused).toHaveLength(1);
      expect(refused[0]!.reason instanceof Clash || refused[0]!.reason instanceof NotFound).toBe(true);
      const [row] = await db.superuser`select status from booking_slot where id = ${slotId}`;
      expect(row ?? null).toEqual(results[0].status === "fulfilled" ? { status: "open" } : null);
    }
  });

  test("is the coach's own to withdraw", async () => {
    await propose();
    const slotId = (await proposed())[0]!.id;
    const others = await otherIntroduced();
    // To whom it is not there, it is as gone as what was withdrawn before.
    await withdrawProposedTime(deps, world.otherCoach, { introductionId: others, slotId });
    await expect(withdrawProposedTime(deps, world.otherCoach, { introductionId, slotId })).rejects.toThrow(NotFound);
    expect(await proposed()).toHaveLength(1);
    await withdrawProposedTime(deps, world.coach, { introductionId, slotId });
    expect(await proposed()).toEqual([]);
    expect((await offered()).proposed).toEqual([]);
  });
});

describe("is not proposed", () => {
  const problem = (times: Partial<typeof TIMES>) => propose({ ...TIMES, ...times });
  test.each([
    ["today", { day: "2026-06-08" }, "day", "tomorrow"],
    ["on a bank holiday", { day: "2026-08-31" }, "day", "bank holiday"],
    ["after half a year", { day: "2026-12-30" }, "day", "next 180 days"],
    ["backwards", { endTime: "09:00" }, "endTime", "end after"],
    ["for longer than a day's work", { endTime: "19:00" }, "endTime", "8 hours"],
  ] as const)("%s", async (_, times, field, words) => {
    await expect(problem(times)).rejects.toMatchObject({ fields: { [field]: expect.stringContaining(words) } });
  });
  test("inside the employer's notice, twice, where the employer offers it, or more than five at once", async () => {
    await setNotice(deps, world.employer, { vacancyId, noticeDays: 10 });
    await expect(propose()).rejects.toMatchObject({ fields: { day: expect.stringContaining("The employer asks for 10 days") } });
    await setNotice(deps, world.employer, { vacancyId, noticeDays: 1 });
    await propose();
    await expect(propose()).rejects.toMatchObject({ fields: { startTime: "You have proposed this time already" } });
    await offerSlot(deps, world.employer, { vacancyId, times: { ...TIMES, day: "2026-06-16" } });
    await expect(problem({ day: "2026-06-16" })).rejects.toMatchObject({ fields: { startTime: expect.stringContaining("offers this time") } });
    for (const day of ["17", "18", "19", "22"]) await problem({ day: `2026-06-${day}` });
    await expect(problem({ day: "2026-06-23" })).rejects.toMatchObject({ fields: { day: expect.stringContaining("at most 5") } });
  });
  test("for a job seeker or a coach who has to be elsewhere: that is said to the coach, and the employer hears nothing", async () => {
    const elsewhere = await introduced(db, { ...world, employer: world.otherEmployer }, await anOpenVacancy(db, world.otherEmployer.employerId));
    await makeBooking(deps, world.coach, { introductionId: elsewhere, plan: aPlan({ ...INTERVIEW, supervisor: "A Manager" }) });
    await expect(problem({ startTime: "11:59", endTime: "13:00" })).rejects.toMatchObject({ fields: { startTime: expect.stringContaining("They have something else") } });
    await problem({ startTime: "12:00", endTime: "13:00" });
    await db.superuser`update sitting set coach_attends = true, job_seeker_id = ${world.otherSeeker.jobSeekerId} where employer_id = ${world.otherEmployer.employerId}`;
    await db.superuser`update coaching set coach_id = ${world.coach.coachId} where job_seeker_id = ${world.otherSeeker.jobSeekerId}`;
    await expect(problem({ startTime: "11:00", endTime: "11:30" })).rejects.toMatchObject({ fields: { startTime: expect.stringContaining("You have another booking") } });
    expect((await offered()).proposed.map(({ startTime }) => startTime)).toEqual(["12:00"]);
  });
  test("about anybody who is not introduced, about an unmet need, or by anybody but their coach", async () => {
    await propose();
    await closeIntroduction(deps, world.coach, { introductionId, reason: "dates" });
    await expect(propose()).rejects.toThrow("once the job seeker is introduced");
    expect((await offered()).proposed).toEqual([]);
    expect((await readEmployerDashboard(deps, world.employer)).tasks).toEqual([]);
    const need = await introduced(db, world, needRef(await anOpenNeed(db, world.employer)));
    await expect(propose(TIMES, world.coach, need)).rejects.toThrow("unmet need");
    await expect(propose(TIMES, world.otherCoach, need)).rejects.toThrow(NotFound);
    await expect(propose(TIMES, world.lead as never, need)).rejects.toThrow(NotFound);
  });
});

test("the database lets no coach make an offer of what they propose, for anybody", async () => {
  await propose();
  const others = await otherIntroduced();
  const changed = async (sql: (tx: ReturnType<typeof db.as>) => PromiseLike<{ count: number }>, actor = world.coach) =>
    db.as("firstshift_app").begin(async (tx) => {
      for (const [name, value] of Object.entries(settingsOf(actor, clock.now()))) await tx`select set_config(${name}, ${value}, true)`;
      return (await sql(tx as never)).count;
    });
  expect(await changed((tx) => tx`update booking_slot set status = 'open' where introduction_id = ${introductionId}`)).toBe(0);
  expect(await changed((tx) => tx`delete from booking_slot where introduction_id = ${introductionId}`, world.otherCoach)).toBe(0);
  const insert = (about: string, status: string) => changed((tx) => tx`insert into booking_slot
    (id, employer_id, vacancy_id, introduction_id, starts_at, ends_at, status, offered_by, offered_at)
    values (${crypto.randomUUID()}, ${world.employer.employerId}, ${vacancyId}, ${about}, '2026-06-20', '2026-06-21', ${status}, ${world.coach.accountId}, now())`);
  await expect(insert(introductionId, "open")).rejects.toThrow("row-level security");
  await expect(insert(others, "proposed")).rejects.toThrow("row-level security");
  expect(await insert(introductionId, "proposed")).toBe(1);
});
