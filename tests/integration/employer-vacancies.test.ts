import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, test } from "vitest";
import type { EmployerMember } from "#app/domain/actor.ts";
import { listHiringSites } from "#app/domain/employer/read-own-employer.ts";
import { Clash, Invalid, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { changeVacancy } from "#app/domain/vacancy/change-vacancy.ts";
import { closeOpening } from "#app/domain/opening/close-opening.ts";
import { draftVacancy } from "#app/domain/vacancy/draft-vacancy.ts";
import { postVacancy } from "#app/domain/vacancy/post-vacancy.ts";
import { listVacancies, readVacancy } from "#app/domain/vacancy/read-vacancies.ts";
import type { VacancyDetails, VacancyTask } from "#app/domain/vacancy/vacancy.ts";
import { vacancyRef } from "../support/brokering.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";
import { aWorld, type World } from "../support/people.ts";

let db: TestDatabase;
let world: World;
let siteId: string;

beforeAll(async () => {
  db = await testDatabase();
  world = await aWorld(db);
  siteId = (await listHiringSites(db.deps, world.employer))[0]!.id;
});

const details = (changes: Partial<VacancyDetails> = {}): VacancyDetails => ({
  siteId,
  title: "Kitchen helper",
  sector: "food",
  hoursPerWeek: 16,
  days: ["mon", "tue"],
  startTime: "09:30",
  endTime: "14:00",
  payPencePerHour: 1271,
  contract: "permanent",
  contractMonths: null,
  startDate: Temporal.PlainDate.from("2026-09-01"),
  selection: "work_trial",
  ...changes,
});

const TASKS: VacancyTask[] = [
  { code: "wash-up", need: "essential", frequency: "daily" },
  { code: "bake", need: "adaptable", frequency: "weekly" },
];

const aDraft = async (tasks: VacancyTask[] = TASKS) =>
  (await draftVacancy(db.deps, world.employer, { details: details(), tasks })).vacancyId;

async function anOpenVacancy(): Promise<string> {
  const vacancyId = await aDraft();
  await postVacancy(db.deps, world.employer, { vacancyId });
  return vacancyId;
}

const close = (deps: TestDatabase["deps"], actor: EmployerMember, { vacancyId }: { vacancyId: string }) =>
  closeOpening(deps, actor, { opening: vacancyRef(vacancyId), reason: "not-needed" });

const eventsOf = async (vacancyId: string) =>
  (await db.superuser<{ name: string }[]>`select name from event where subjects ->> 'vacancyId' = ${vacancyId}`).map(
    (row) => row.name,
  );

describe("a draft", () => {
  test("is gone on with when its first page is sent once more, and begun anew once it says more, or otherwise", async () => {
    const begin = async (title: string) => {
      const input = { vacancyId: crypto.randomUUID(), details: { title, sector: "food", siteId } as const };
      return (await draftVacancy(db.deps, world.employer, input)).vacancyId;
    };
    const first = await begin("Night baker");
    expect(await begin("Night baker")).toBe(first);
    expect(await begin("Day baker")).not.toBe(first);
    await changeVacancy(db.deps, world.employer, { vacancyId: first, answer: { tasks: TASKS } });
    expect(await begin("Night baker")).not.toBe(first);
  });

  test("is its employer's alone", async () => {
    const vacancyId = await aDraft();
    expect(await readVacancy(db.deps, world.employer, { vacancyId })).toMatchObject({
      status: "draft",
      tasks: TASKS,
      problems: [],
      can: { change: true, post: true, close: true, pause: false, resume: false, write: true },
    });
    await expect(readVacancy(db.deps, world.otherEmployer, { vacancyId })).rejects.toThrow(NotFound);
    for (const actor of [world.coach, world.seeker, world.lead]) {
      expect(await db.deps.withActor(actor, (store) => store.vacancies.byId(vacancyId))).toBeNull();
    }
  });

  test.each([
    ["pay", { payPencePerHour: 799 }],
    ["startDate", { startDate: Temporal.PlainDate.from("2026-06-07") }],
    ["startDate", { startDate: Temporal.PlainDate.from("2027-06-09") }],
    ["siteId", { siteId: crypto.randomUUID() }],
  ])("is refused beside %s", async (field, changes) => {
    const refused = await draftVacancy(db.deps, world.employer, { details: details(changes) }).catch((error) => error);
    expect(refused).toBeInstanceOf(Invalid);
    expect(Object.keys(refused.fields)).toEqual([field]);
  });

  test("cannot stand at another employer's site", async () => {
    const [theirs] = await listHiringSites(db.deps, world.otherEmployer);
    await expect(
      draftVacancy(db.deps, world.employer, { details: details({ siteId: theirs!.id }) }),
    ).rejects.toThrow(Invalid);
  });

  test("is not for a mentor to write", async () => {
    const mentor: EmployerMember = { ...world.employer, role: "workplace_mentor" };
    await expect(draftVacancy(db.deps, mentor, { details: details() })).rejects.toThrow(NotAllowed);
    const vacancyId = await aDraft();
    expect((await readVacancy(db.deps, mentor, { vacancyId })).can).toEqual({
      change: false, post: false, close: false, pause: false, resume: false, write: false,
    });
    await expect(postVacancy(db.deps, mentor, { vacancyId })).rejects.toThrow(NotAllowed);
  });
});

describe("posting", () => {
  test("opens it to job coaches and job seekers, with an event for each step", async () => {
    const vacancyId = await anOpenVacancy();
    const read = await db.deps.withActor(world.seeker, (store) => store.vacancies.byId(vacancyId));
    expect(read).toMatchObject({ status: "open", employerLevel: "leader", tasks: TASKS, site: { outcode: "BS1" } });
    expect(read?.site.coordinates).toEqual({ latitude: read?.site.place.latitude, longitude: read?.site.place.longitude });
    expect(await eventsOf(vacancyId)).toEqual(["VacancySaved", "VacancyPosted"]);
  });

  test("needs an essential task", async () => {
    const vacancyId = await aDraft([{ code: "bake", need: "adaptable", frequency: "weekly" }]);
    await expect(postVacancy(db.deps, world.employer, { vacancyId })).rejects.toThrow(/essential task/);
  });

  test("checks the pay again on the day", async () => {
    const vacancyId = await aDraft();
    await db.superuser`update vacancy set pay_pence_per_hour = 700 where id = ${vacancyId}`;
    await expect(postVacancy(db.deps, world.employer, { vacancyId })).rejects.toThrow(/£8.00/);
  });

  test("happens once, whoever presses", async () => {
    const vacancyId = await aDraft();
    const presses = await Promise.allSettled([1, 2, 3].map(() => postVacancy(db.deps, world.employer, { vacancyId })));
    expect(presses.filter((press) => press.status === "fulfilled")).toHaveLength(1);
    expect(presses.every((press) => press.status === "fulfilled" || press.reason instanceof Clash)).toBe(true);
    expect(await eventsOf(vacancyId)).toEqual(["VacancySaved", "VacancyPosted"]);
  });

  test("another employer's vacancy is not found", async () => {
    const vacancyId = await aDraft();
    for (const act of [postVacancy, close]) {
      await expect(act(db.deps, world.otherEmployer, { vacancyId })).rejects.toThrow(NotFound);
    }
    await expect(changeVacancy(db.deps, world.otherEmployer, { vacancyId, answer: { tasks: TASKS } })).rejects.toThrow(NotFound);
  });
});

describe("changing and closing", () => {
  test("an open vacancy can be changed, and keeps an essential task", async () => {
    const vacancyId = await anOpenVacancy();
    const tasks: VacancyTask[] = [{ code: "lay-tables", need: "essential", frequency: "daily" }, ...TASKS];
    await changeVacancy(db.deps, world.employer, { vacancyId, answer: { tasks } });
    await changeVacancy(db.deps, world.employer, { vacancyId, answer: details({ title: "Kitchen porter" }) });
    const workplace = { environment: ["busy" as const], adjustments: ["show-me" as const] };
    await changeVacancy(db.deps, world.employer, { vacancyId, answer: workplace });
    expect(await readVacancy(db.deps, world.employer, { vacancyId })).toMatchObject({
      title: "Kitchen porter", status: "open", tasks, ...workplace,
    });
    await expect(changeVacancy(db.deps, world.employer, { vacancyId, answer: { tasks: [TASKS[1]!] } })).rejects.toThrow(Invalid);
    await expect(
      changeVacancy(db.deps, world.employer, { vacancyId, answer: { tasks: [TASKS[0]!, TASKS[0]!] } }),
    ).rejects.toThrow(Invalid);
  });

  test("a closed one can neither be changed, posted nor closed again", async () => {
    const vacancyId = await anOpenVacancy();
    await close(db.deps, world.employer, { vacancyId });
    expect(await readVacancy(db.deps, world.employer, { vacancyId })).toMatchObject({
      status: "closed",
      can: { change: false, post: false, close: false, pause: false, resume: false, write: true },
    });
    await expect(changeVacancy(db.deps, world.employer, { vacancyId, answer: { tasks: TASKS } })).rejects.toThrow(Clash);
    await expect(postVacancy(db.deps, world.employer, { vacancyId })).rejects.toThrow(Clash);
    await expect(close(db.deps, world.employer, { vacancyId })).rejects.toThrow(Clash);
    expect((await eventsOf(vacancyId)).at(-1)).toBe("VacancyClosed");
  });
});

describe("the list everyone looks through", () => {
  const filter = { kind: null, sector: null, miles: null, hours: null, level: null };
  const listed = () => db.deps.withActor(world.coach, ({ jobs }) => jobs.openPage({ near: null, filter }, { limit: 100, offset: 0 }));

  test("holds open vacancies of employers verified today, the newest first", async () => {
    const [first, draft] = [await anOpenVacancy(), await aDraft()];
    db.clock.advance({ minutes: 1 });
    const second = await anOpenVacancy();
    const ids = await listed();
    expect(ids.indexOf(second)).toBeLessThan(ids.indexOf(first));
    expect(ids).toContain(first);
    expect(ids).not.toContain(draft);
    const page = (wanted: object) => listVacancies(db.deps, world.employer, { status: null, siteId: null, page: 1, ...wanted });
    const drafts = await page({ status: "draft", page: 99 });
    expect(drafts.items.map(({ id }) => id)).toContain(draft);
    expect(new Set(drafts.items.map(({ status }) => status))).toEqual(new Set(["draft"]));
    const open = await page({ status: "open" });
    expect(open.items[0]!.id).toBe(second);
    expect(open.items.map(({ id }) => id)).toContain(first);
    expect(open.counts.find(({ status }) => status === "open")!.count).toBe(open.items.length);
    const [site] = open.sites;
    expect((await page({ siteId: site!.id })).items.every(({ siteId }) => siteId === site!.id)).toBe(true);
    expect(await page({ siteId: crypto.randomUUID() })).toEqual(await page({}));

    const { employerId } = world.employer;
    await db.superuser`update employer set verified_until = '2026-06-07' where id = ${employerId}`;
    expect(await listed()).toEqual([]);
    await db.superuser`update employer set verified_until = '2026-06-08' where id = ${employerId}`;
    expect((await listed()).length).toBeGreaterThan(0);
    await db.superuser`update employer set status = 'waiting' where id = ${employerId}`;
    expect(await listed()).toEqual([]);
  });
});
