import { describe, expect, test } from "vitest";
import { findPeople, readCaseload, type CaseloadFilter } from "#app/domain/caseload/read-caseload.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { decideIntroduction } from "#app/domain/introduction/decide-introduction.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { writeMessage } from "#app/domain/message/write-message.ts";
import { chooseNextStep } from "#app/domain/booking/choose-next-step.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import { weekdayOf } from "#app/domain/booking/working-days.ts";
import { londonDay } from "#app/domain/calendar.ts";
import { agreedBooking, anApprovedProfile, anOpenVacancy, aPlan, chooses, introduced } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";

const db = await testDatabase();
const world = await aWorld(db);
const { seeker, coach, lead, employer } = world;
const sides = { seeker, coach, employer };

/** More people of a coach, who joined that many days ago, with a profile and an employer chosen. */
async function another(name: string, daysAgo: number, by = coach) {
  const ids = { jobSeekerId: crypto.randomUUID(), accountId: crypto.randomUUID() };
  const at = db.clock.now().subtract({ hours: 24 * daysAgo }).toString();
  const sql = db.superuser;
  await sql`insert into job_seeker (id, account_id, full_name, known_as, birth_date, joined_at)
    values (${ids.jobSeekerId}, ${ids.accountId}, ${`${name} Example`}, ${name}, '2000-01-01', ${at})`;
  await sql`insert into own_job_seeker (id, account_id) values (${ids.jobSeekerId}, ${ids.accountId})`;
  await sql`insert into coaching (id, job_seeker_id, coach_id, provider_id, started_at)
    values (${crypto.randomUUID()}, ${ids.jobSeekerId}, ${by.coachId}, ${by.providerId}, ${at})`;
  const actor = { kind: "jobSeeker", ...ids } as const;
  await anApprovedProfile(db, actor);
  await db.superuser`update vocational_profile set approved_revision = revision, updated_at = ${at} where job_seeker_id = ${ids.jobSeekerId}`;
  await chooses(db, actor, employer);
  return actor;
}

const any: CaseloadFilter = { coachId: null, part: null, overdue: false };
const read = (actor: typeof coach | typeof lead = coach, filter: Partial<CaseloadFilter> = {}, page = 1) =>
  readCaseload(db.deps, actor, { filter: { ...any, ...filter }, page });
const nextOf = async () => {
  const { people } = await read();
  const line = people.find(({ jobSeekerId }) => jobSeekerId === seeker.jobSeekerId)!;
  return `${line.next.kind} ${line.next.about.kind}`;
};

await anApprovedProfile(db, seeker);
await db.superuser`update vocational_profile set approved_revision = revision where job_seeker_id = ${seeker.jobSeekerId}`;
await chooses(db, seeker, employer);

describe("the whole way of one person, step by step", () => {
  test("each step shows what comes next, who does it and where", async () => {
    expect(await nextOf()).toBe("find-job person");
    const first = await anOpenVacancy(db, employer.employerId);
    const { introductionId } = await proposeIntroduction(db.deps, coach, {
      jobSeekerId: seeker.jobSeekerId, opening: { kind: "vacancy", id: first }, reasons: ["keen"], note: "",
    });
    expect(await nextOf()).toBe("wait-seeker introduction");
    await answerIntroduction(db.deps, seeker, { introductionId, answer: "yes" });
    expect(await nextOf()).toBe("wait-employer introduction");
    await decideIntroduction(db.deps, employer, { introductionId, answer: "declined", reason: "timing", words: "" });
    expect(await nextOf()).toBe("review-decline introduction");
    expect((await read()).people[0]!.idleDays).toBe(0);

    const second = await introduced(db, sides, await anOpenVacancy(db, employer.employerId));
    expect((await read()).tasks.map(({ kind }) => kind)).toEqual(["review-decline", "make-booking"]);
    await writeMessage(db.deps, employer, { introductionId: second, text: "Can they start at nine?" });
    expect((await read()).tasks.map(({ kind }) => kind)).toEqual(["relay-message", "review-decline", "make-booking"]);
    await db.superuser`delete from message`;
    await makeBooking(db.deps, coach, { introductionId: second, plan: aPlan() });
    expect((await read()).tasks.map(({ kind }) => kind)).toEqual(["review-decline", "sign-booking"]);
  });

  test("a signed booking is waited for, and then recorded", async () => {
    await db.superuser`update booking set status = 'cancelled'`;
    await db.superuser`delete from sitting`;
    await db.superuser`update introduction set decline_reviewed_at = now()`;
    await db.superuser`update introduction set status = 'closed' where status = 'introduced'`;
    const introductionId = await introduced(db, sides, await anOpenVacancy(db, employer.employerId));
    await agreedBooking(db, sides, introductionId);
    expect(await nextOf()).toBe("wait-start booking");
    db.clock.advance({ days: 12 });
    expect(await nextOf()).toBe("record-booking booking");
    await db.superuser`update booking set status = 'cancelled'`;
    await db.superuser`delete from sitting`;
    await db.superuser`update introduction set status = 'closed', changed_at = ${db.clock.now().toString()}`;
    expect(await nextOf()).toBe("find-job person");
  });
});

test("a time at work that ended leads to the next step, and then to a job: nobody without one is found among those in a job", async () => {
  const sides = await aWorld(db);
  await anApprovedProfile(db, sides.seeker);
  await db.superuser`update vocational_profile set approved_revision = revision where job_seeker_id = ${sides.seeker.jobSeekerId}`;
  const introductionId = await introduced(db, sides, await anOpenVacancy(db, sides.employer.employerId));
  const tasksNow = async () => (await read(sides.coach)).tasks.map(({ kind, about }) => `${kind} ${about.id}`);
  const day = londonDay(db.clock.now()).add({ days: 2 });
  const plan = aPlan({ startsOn: day.toString(), endsOn: day.toString(), days: [weekdayOf(day)] });
  const { bookingId } = await makeBooking(db.deps, sides.coach, { introductionId, plan });
  await db.superuser`update booking set status = 'ended', changed_at = ${db.clock.now().toString()} where id = ${bookingId}`;
  expect(await tasksNow()).toEqual([`choose-next-step ${bookingId}`, `find-job ${sides.seeker.jobSeekerId}`]);
  expect((await read(sides.coach, { part: "job" })).shown).toBe(0);
  await chooseNextStep(db.deps, sides.coach, { bookingId, step: "other-workplace" });
  expect(await tasksNow()).toEqual([`find-job ${sides.seeker.jobSeekerId}`]);
  expect((await read(sides.coach)).people.map(({ next, idleDays }) => [next.kind, idleDays])).toEqual([["find-job", 0]]);
  await chooseNextStep(db.deps, sides.coach, { bookingId, step: "work-trial" });
  expect(await tasksNow()).toEqual([`make-booking ${introductionId}`]);
});

describe("the order, the parts and the pages", () => {
  test("whoever has had nothing under way for longest comes first", async () => {
    await another("Long", 90);
    await another("Short", 10);
    const { people } = await read();
    expect(people.map(({ knownAs, idleDays }) => [knownAs, idleDays])).toEqual([["Long", 90], ["Short", 10], ["Pat", 0]]);
  });

  test("a coach who left one vacancy open for somebody does not see it as nothing", async () => {
    const [long] = (await read()).people;
    await proposeIntroduction(db.deps, coach, {
      jobSeekerId: long!.jobSeekerId, opening: { kind: "vacancy", id: await anOpenVacancy(db, employer.employerId) }, reasons: ["keen"], note: "",
    });
    expect((await read()).people.map(({ knownAs }) => knownAs)).toEqual(["Short", "Pat", "Long"]);
  });

  test.each([
    [{ part: "waiting" }, ["Long"]],
    [{ part: "search" }, ["Short", "Pat"]],
    [{ part: "job" }, []],
    [{ overdue: true }, ["Short"]],
    [{ part: "waiting", overdue: true }, []],
  ] as const)("filtered by %o", async (filter, names) => {
    const view = await read(coach, filter as Partial<CaseloadFilter>);
    expect(view.people.map(({ knownAs }) => knownAs)).toEqual(names);
    expect(view).toMatchObject({ shown: names.length, total: 3 });
  });

  test("a name is found by how it begins, among one's own people only", async () => {
    const found = async (actor: typeof coach, name: string) => (await findPeople(db.deps, actor, { name })).map(({ knownAs }) => knownAs);
    expect(await found(coach, "lo")).toEqual(["Long"]);
    expect(await found(coach, "ong")).toEqual([]);
    expect(await found(world.otherCoach, "lo")).toEqual([]);
  });
});

describe("who sees whom", () => {
  test("a coach their own people; another coach of the provider and another provider none of them", async () => {
    const names = async (actor: typeof coach | typeof lead) => (await read(actor)).people.map(({ knownAs }) => knownAs);
    expect(await names(coach)).toHaveLength(3);
    expect(await names({ ...coach, coachId: lead.coachId })).toEqual([]);
    expect(await names(world.otherCoach)).toHaveLength(0);
  });

  test("a lead everybody, each coach's caseload in a line, and one coach's alone", async () => {
    const colleague = { ...coach, coachId: lead.coachId };
    await db.superuser`update provider_member set takes_people = true where id = ${lead.coachId}`;
    await another("Lee", 3, colleague);
    const { people, coaches, coachLines } = await read(lead);
    expect(people.map(({ knownAs }) => knownAs)).toEqual(["Short", "Lee", "Pat", "Long"]);
    expect(coachLines.items.map((one) => one.people).toSorted()).toEqual([1, 3]);
    expect(coaches.map(({ id }) => id)).toEqual(coachLines.items.map(({ id }) => id));
    expect((await read(lead, { coachId: lead.coachId })).people.map(({ knownAs }) => knownAs)).toEqual(["Lee"]);
    expect((await read(coach)).coaches).toEqual([]);
  });
});

test("a caseload of 40 asks the database as often as one of 4, and comes in pages", async () => {
  let asked = 0;
  const counted = <T extends object>(store: T): T =>
    new Proxy(store, {
      get: (target, name, self) => {
        const value: unknown = Reflect.get(target, name, self);
        if (typeof value === "function") asked += 1;
        return typeof value === "object" && value !== null ? counted(value) : value;
      },
    });
  const deps: typeof db.deps = { ...db.deps, withActor: (actor, work) => db.deps.withActor(actor, (store) => work(counted(store))) };
  const times = async (page: number) => {
    asked = 0;
    const view = await readCaseload(deps, coach, { filter: any, page });
    return { asked, people: view.people.length, pageCount: view.pageCount, total: view.total };
  };
  const few = await times(1);
  expect(few).toMatchObject({ people: 3, pageCount: 1 });
  for (let index = 0; index < 36; index += 1) await another(`More ${index}`, index);
  expect(await times(2)).toEqual({ asked: few.asked, people: 19, pageCount: 2, total: 39 });
});
