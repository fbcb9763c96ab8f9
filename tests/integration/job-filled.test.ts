import { beforeEach, describe, expect, test } from "vitest";
import { circumstancesOf, wantedEmails } from "#app/composition/jobs/wanted-emails.ts";
import type { EmployerMember, JobCoach, JobSeeker } from "#app/domain/actor.ts";
import { reviseAgreement } from "#app/domain/agreement/revise-agreement.ts";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import type { BookingPlan } from "#app/domain/booking/plan-booking.ts";
import { proposeTime } from "#app/domain/booking/propose-time.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { recordOutcome } from "#app/domain/booking/record-outcome.ts";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { Clash } from "#app/domain/errors.ts";
import { closeIntroduction } from "#app/domain/introduction/close-introduction.ts";
import { introductionForCoach } from "#app/domain/introduction/read-for-coach.ts";
import { introductionForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { settingsOf } from "#db/actor-settings.ts";
import { anApprovedProfile, anOpenVacancy, aPlan, introduced, vacancyRef, type Sides } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps, clock } = db;
let world: World;
let vacancyId: string;

/** Everybody in process for the one vacancy; each with the coach of their own provider. */
const INTERVIEW = { kind: "working_interview", endsOn: "2026-06-15" } as const;
const LATER = { ...INTERVIEW, startsOn: "2026-06-22", endsOn: "2026-06-22" };

beforeEach(async () => {
  clock.set("2026-06-08T09:00:00Z");
  world = await aWorld(db);
  vacancyId = await anOpenVacancy(db, world.employer.employerId);
  for (const seeker of [world.seeker, world.otherSeeker]) await anApprovedProfile(db, seeker);
});

/** Another person of the other coach, introduced for the vacancy unless told otherwise. */
async function another(): Promise<Sides> {
  const sql = db.superuser;
  const seeker: JobSeeker = { kind: "jobSeeker", accountId: crypto.randomUUID(), jobSeekerId: crypto.randomUUID() };
  const { coachId, providerId } = world.otherCoach;
  const at = clock.now().toString();
  await sql`insert into job_seeker (id, account_id, full_name, known_as, birth_date, joined_at)
    values (${seeker.jobSeekerId}, ${seeker.accountId}, 'Alex Example', 'Alex', '2000-01-01', ${at})`;
  await sql`insert into own_job_seeker (id, account_id) values (${seeker.jobSeekerId}, ${seeker.accountId})`;
  await sql`insert into coaching (id, job_seeker_id, coach_id, provider_id, started_at)
    values (${crypto.randomUUID()}, ${seeker.jobSeekerId}, ${coachId}, ${providerId}, ${at})`;
  await anApprovedProfile(db, seeker);
  return { seeker, coach: world.otherCoach, employer: world.employer };
}

type Signer = JobSeeker | JobCoach | EmployerMember;
const book = async (sides: Sides, plan: Partial<BookingPlan>) => {
  const introductionId = await introduced(db, sides, vacancyId);
  const { bookingId } = await makeBooking(deps, sides.coach, { introductionId, plan: aPlan(plan) });
  return { bookingId, introductionId, ...sides };
};
const sign = async (actor: Signer, bookingId: string) => {
  const { agreement } = await readBooking(deps, actor, { bookingId });
  await signAgreement(deps, actor, { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash });
};
const signed = async (sides: Sides, plan: Partial<BookingPlan>) => {
  const made = await book(sides, plan);
  for (const actor of [sides.seeker, sides.employer, sides.coach]) await sign(actor, made.bookingId);
  return made;
};
const record = (actor: Signer, bookingId: string, satisfied: boolean | null) =>
  recordOutcome(deps, actor, { bookingId, ratings: { "task:wash-up": "met", arrives: "met" }, satisfied });
const stateOf = async (bookingId: string) =>
  (await db.superuser`select b.status, b.closing_reason as why, i.status as introduction, i.closing_reason as closed
    from booking b join introduction i on i.id = b.introduction_id where b.id = ${bookingId}`)[0];
const OFF = { status: "cancelled", why: "vacancy-filled", introduction: "closed", closed: "vacancy-filled" };
const mailOf = (bookingId: string) =>
  deps.withActor({ kind: "mailing" }, async ({ mailing }) => {
    const [found] = await db.superuser<{ id: string }[]>`
      select id from event where name = 'JobOffered' and subjects ->> 'bookingId' = ${bookingId}`;
    const event = (await mailing.event(found!.id))!;
    return wantedEmails(event, await circumstancesOf(mailing, event));
  });

describe("when one person gets the job", () => {
  test.each(["jobSeeker", "employer"] as const)("everybody else comes to a right end, whoever speaks last: %s", async (last) => {
    const won = await signed(world, INTERVIEW);
    const begun = await signed(await another(), { ...INTERVIEW, startTime: "14:00", endTime: "16:00" });
    const ahead = await signed({ ...world, seeker: world.otherSeeker, coach: world.otherCoach }, LATER);
    const unsigned = await book(await another(), LATER);
    const experience = await signed(await another(), { ...LATER, kind: "work_experience" });
    const moved = await signed(await another(), LATER);
    await reviseAgreement(deps, moved.coach, { bookingId: moved.bookingId, plan: aPlan({ ...LATER, startTime: "10:00" }) });
    const hidden = await another();
    const { introductionId: unseen } = await proposeIntroduction(deps, hidden.coach, {
      jobSeekerId: hidden.seeker.jobSeekerId, reasons: ["keen"], note: "", opening: vacancyRef(vacancyId),
    });
    const waiting = await another();
    const proposedFor = await introduced(db, waiting, vacancyId);
    await proposeTime(deps, waiting.coach, { introductionId: proposedFor, times: { day: "2026-06-24", startTime: "10:00", endTime: "12:00" } });
    const wisher = await another();
    const at = clock.now().toString();
    await db.superuser`insert into introduction_wish (id, vacancy_id, employer_id, job_seeker_id, status, asked_at)
      values (${crypto.randomUUID()}, ${vacancyId}, ${world.employer.employerId}, ${wisher.seeker.jobSeekerId}, 'waiting', ${at})`;
    await db.superuser`insert into introduction_request (id, vacancy_id, employer_id, job_seeker_id, status, asked_at)
      values (${crypto.randomUUID()}, ${vacancyId}, ${world.employer.employerId}, ${wisher.seeker.jobSeekerId}, 'waiting', ${at})`;

    clock.set("2026-06-15T17:00:00Z");
    const [first, second] = last === "jobSeeker" ? [won.employer, won.seeker] : [won.seeker, won.employer];
    await record(first, won.bookingId, true);
    expect(await record(second, won.bookingId, true)).toEqual({ status: "job_offered" });

    expect(await db.superuser`select status from vacancy where id = ${vacancyId}`).toEqual([{ status: "filled" }]);
    expect(await stateOf(won.bookingId)).toMatchObject({ status: "job_offered", introduction: "introduced" });
    for (const one of [ahead, unsigned, moved]) expect(await stateOf(one.bookingId)).toEqual(OFF);
    for (const one of [begun, experience]) expect(await stateOf(one.bookingId)).toMatchObject({ status: "agreed", why: null, introduction: "introduced" });
    for (const id of [unseen, proposedFor]) {
      expect(await db.superuser`select status, closing_reason from introduction where id = ${id}`).toEqual([{ status: "closed", closing_reason: "vacancy-filled" }]);
    }
    const live = await db.superuser`select distinct t.booking_id as id from sitting t join booking b on b.id = t.booking_id
      where t.live and t.starts_at > ${clock.now().toString()} and b.vacancy_id = ${vacancyId}`;
    expect(live.map(({ id }) => id as string)).toEqual([experience.bookingId]);
    expect(await db.superuser`select status from booking_slot where vacancy_id = ${vacancyId}`).toEqual([{ status: "withdrawn" }]);
    expect(await db.superuser`select status from introduction_request where vacancy_id = ${vacancyId}`).toEqual([{ status: "closed" }]);
    expect(await db.superuser`select status, reason from introduction_wish where vacancy_id = ${vacancyId}`).toEqual([{ status: "closed", reason: "job-gone" }]);

    // In words, for each side.
    const theirs = await readBooking(deps, unsigned.seeker, { bookingId: unsigned.bookingId });
    expect(theirs).toMatchObject({ status: "cancelled", closedWords: "Someone else has the job now.", can: { sign: false, cancel: false } });
    expect((await readBooking(deps, world.employer, { bookingId: ahead.bookingId })).closedWords).toBe("The vacancy is filled");
    expect((await introductionForCoach(deps, hidden.coach, { introductionId: unseen })).stage).toBe("closed");
    expect((await introductionForJobSeeker(deps, hidden.seeker, { introductionId: unseen })).ending).toBe("Someone else has the job now.");
    await expect(sign(unsigned.seeker, unsigned.bookingId)).rejects.toThrow(Clash);

    const own = await introductionForJobSeeker(deps, world.seeker, { introductionId: won.introductionId });
    expect(own).toMatchObject({ stage: "introduced", lastBooking: "job_offered", bookingId: won.bookingId, canStop: false });
    await expect(closeIntroduction(deps, world.seeker, { introductionId: won.introductionId, reason: "" })).rejects.toThrow("The job is yours");
    const going = await introductionForJobSeeker(deps, begun.seeker, { introductionId: begun.introductionId });
    expect(going).toMatchObject({ lastBooking: "agreed", bookingId: begun.bookingId, canStop: false });
    await expect(closeIntroduction(deps, begun.seeker, { introductionId: begun.introductionId, reason: "" })).rejects.toThrow("working interview");

    // Everybody is told, and nobody twice or for somebody else's news.
    const mail = await mailOf(won.bookingId);
    const to = (template: string) => mail.filter((email) => email.template === template).map(({ recipientId }) => recipientId).toSorted();
    const people = [begun, ahead, unsigned, moved, hidden, waiting, wisher].map(({ seeker }) => seeker.accountId);
    expect(to("job-closed")).toEqual(people.toSorted());
    expect(to("introduction-closed")).toEqual([world.otherCoach.accountId]);
    expect(to("dates-off")).toEqual([world.otherSupporter.accountId]);
    expect(to("good-news")).toEqual([world.seeker.accountId]);

    // What was begun goes on: nobody is asked about the job, and it is a step towards the right one.
    expect(await readBooking(deps, begun.seeker, { bookingId: begun.bookingId })).toMatchObject({ taken: "filled", purpose: { offersJob: false } });
    await record(begun.employer, begun.bookingId, true);
    expect(await record(begun.seeker, begun.bookingId, true)).toEqual({ status: "ended" });
    expect(await db.superuser`select job_seeker_id as id from job_offer where vacancy_id = ${vacancyId}`).toEqual([{ id: world.seeker.jobSeekerId }]);
  });

  test("two who end at the same moment: one has the job, and nobody reads a refusal", async () => {
    const won = await signed(world, INTERVIEW);
    const other = await signed({ ...world, seeker: world.otherSeeker, coach: world.otherCoach }, { ...INTERVIEW, startTime: "14:00", endTime: "16:00" });
    clock.set("2026-06-15T17:00:00Z");
    for (const one of [won, other]) await record(one.employer, one.bookingId, true);
    const ends = await Promise.all([won, other].map((one) => record(one.seeker, one.bookingId, true)));
    expect(ends.map(({ status }) => status).toSorted()).toEqual(["ended", "job_offered"]);
    expect(await db.superuser`select 1 from job_offer where vacancy_id = ${vacancyId}`).toHaveLength(1);
  });

  test("while somebody tries the job nobody else is asked about it, and they are once that is cancelled", async () => {
    const interview = await signed(world, INTERVIEW);
    const trial = await book({ ...world, seeker: world.otherSeeker, coach: world.otherCoach }, { startsOn: "2026-06-22", endsOn: "2026-06-25" });
    clock.set("2026-06-15T17:00:00Z");
    for (const actor of [world.seeker, world.employer, world.coach, world.lead]) {
      expect(await readBooking(deps, actor, { bookingId: interview.bookingId })).toMatchObject({ taken: "trial", purpose: { offersJob: false } });
    }
    await cancelBooking(deps, world.employer, { bookingId: trial.bookingId, reason: "dates" });
    expect((await readBooking(deps, world.seeker, { bookingId: interview.bookingId })).purpose.offersJob).toBe(true);
    await expect(record(world.seeker, interview.bookingId, null)).rejects.toHaveProperty("fields.satisfied");
    await record(world.seeker, interview.bookingId, true);
    expect(await record(world.employer, interview.bookingId, true)).toEqual({ status: "job_offered" });
  });

  test("a trial that begins between the two answers keeps the job for the one who tries it", async () => {
    const interview = await signed(world, INTERVIEW);
    clock.set("2026-06-15T17:00:00Z");
    await record(world.seeker, interview.bookingId, true);
    const trial = await signed({ ...world, seeker: world.otherSeeker, coach: world.otherCoach }, { startsOn: "2026-06-22", endsOn: "2026-06-25" });
    expect(await record(world.employer, interview.bookingId, true)).toEqual({ status: "ended" });
    expect(await stateOf(trial.bookingId)).toMatchObject({ status: "agreed" });
  });
});

describe("nobody signs a plan for a job that is gone", () => {
  test("which an earlier version may have left unsigned, or a closed vacancy", async () => {
    const { bookingId } = await book(world, LATER);
    await db.superuser`update vacancy set status = 'closed' where id = ${vacancyId}`;
    await expect(sign(world.seeker, bookingId)).rejects.toThrow("The job is closed now");
    expect((await readBooking(deps, world.seeker, { bookingId })).can.sign).toBe(false);
  });
});

describe("the functions behind it", () => {
  const call = (actor: Signer, statement: string) =>
    db.superuser.begin(async (sql) => {
      await sql.unsafe(`set local role ${actor.kind === "employerMember" ? "firstshift_employer" : "firstshift_app"}`);
      for (const [key, value] of Object.entries(settingsOf(actor, clock.now()))) await sql`select set_config(${key}, ${value}, true)`;
      return [...(await sql.unsafe(statement))];
    });

  test("fill nothing for whoever is no party, before both want it, or for work experience", async () => {
    const interview = await signed(world, INTERVIEW);
    const fill = (actor: Signer) => call(actor, `select fill_job('${interview.bookingId}')`);
    clock.set("2026-06-15T17:00:00Z");
    await record(world.employer, interview.bookingId, true);
    for (const actor of [world.seeker, world.employer]) await expect(fill(actor)).rejects.toThrow("both sides must want the job");
    await db.superuser`insert into booking_outcome (booking_id, employer_id, job_seeker_id, coach_id, side, satisfied, signed_by, recorded_at)
      values (${interview.bookingId}, ${world.employer.employerId}, ${world.seeker.jobSeekerId}, ${world.coach.coachId}, 'job_seeker', true,
        ${world.seeker.accountId}, ${clock.now().toString()})`;
    for (const actor of [world.otherSeeker, world.otherEmployer, world.coach, world.otherCoach]) {
      await expect(fill(actor)).rejects.toThrow("both sides must want the job");
    }
    await db.superuser`update booking set kind = 'work_experience' where id = ${interview.bookingId}`;
    await expect(fill(world.seeker)).rejects.toThrow("both sides must want the job");
  });
  test("say that a job is taken to its own sides alone", async () => {
    const interview = await signed(world, INTERVIEW);
    await book({ ...world, seeker: world.otherSeeker, coach: world.otherCoach }, { startsOn: "2026-06-22", endsOn: "2026-06-25" });
    const taken = async (actor: Signer) => (await call(actor, `select job_taken('${interview.bookingId}') as taken`))[0]?.taken;
    expect(await taken(world.seeker)).toBe("trial");
    for (const actor of [world.otherSeeker, world.otherCoach, world.otherEmployer]) expect(await taken(actor)).toBeNull();
  });
});
