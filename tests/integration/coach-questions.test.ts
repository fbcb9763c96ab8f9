import { beforeAll, describe, expect, test } from "vitest";
import type { JobCoach, ProviderLead } from "#app/domain/actor.ts";
import { NotAllowed } from "#app/domain/errors.ts";
import type { Asker } from "#app/domain/introduction/question-store.ts";
import { questionsForCoach } from "#app/domain/introduction/read-questions.ts";
import { LINES_PER_PAGE } from "#app/domain/paging.ts";
import { anOpenVacancy } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";

/** What waits for a coach is counted, ordered and paged where it is kept, whoever asks. */
const db = await testDatabase();
const world = await aWorld(db);
const { seeker, otherSeeker, employer, coach, otherCoach, lead } = world;
const sql = db.superuser;
const TABLE: Record<Asker, string> = { job_seeker: "introduction_wish", employer: "introduction_request" };

type Asked = { id: string; from: Asker; at: string };
const waiting: Asked[] = [];

/** Asked at this minute, about a job of its own. */
async function ask(from: Asker, minute: number, { status = "waiting", opening = "open", about = seeker } = {}): Promise<Asked> {
  const [id, vacancyId, at] = [crypto.randomUUID(), await anOpenVacancy(db, employer.employerId), `2026-05-01T09:${String(minute).padStart(2, "0")}:00Z`];
  await sql`update vacancy set status = ${opening} where id = ${vacancyId}`;
  await sql`insert into ${sql(TABLE[from])} (id, vacancy_id, employer_id, job_seeker_id, status, asked_at)
    values (${id}, ${vacancyId}, ${employer.employerId}, ${about.jobSeekerId}, ${status}, ${at})`;
  return { id, from, at };
}

beforeAll(async () => {
  // In turns, and two at each minute.
  for (let index = 0; index < 46; index += 1) {
    waiting.push(await ask(index % 3 === 0 ? "job_seeker" : "employer", Math.floor((45 - index) / 2), index % 5 === 0 ? { opening: "paused" } : {}));
  }
  for (const from of ["job_seeker", "employer"] as const) {
    for (const status of ["taken_up", "closed"]) await ask(from, 1, { status });
    for (const opening of ["closed", "draft"]) await ask(from, 1, { opening });
    await ask(from, 1, { about: otherSeeker });
  }
});

const inOrder = (some: readonly Asked[]) =>
  some.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1)).map(({ id }) => id);
const page = (number: number, from: Asker | null = null, actor: JobCoach | ProviderLead = coach) => questionsForCoach(db.deps, actor, { kind: from, page: number });

describe.each([null, "job_seeker", "employer"] as const)("questions of %s", (from) => {
  const wanted = () => inOrder(waiting.filter((one) => from === null || one.from === from));

  test("stand once each on their pages, what has waited longest first, whatever page is asked for", async () => {
    const pageCount = Math.ceil(wanted().length / LINES_PER_PAGE);
    const pages = await Promise.all(Array.from({ length: pageCount }, (_, index) => page(index + 1, from)));
    expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(wanted());
    for (const [index, one] of pages.entries()) expect(one).toMatchObject({ page: index + 1, pageCount, kind: from });
    expect(await page(999, from)).toEqual(pages.at(-1));
    expect(await page(0, from)).toEqual(pages[0]);
  });

  test("are of whoever asks, and say what and whom they are about", async () => {
    const { items, counts } = await page(1, from);
    const of = (asker: Asker) => waiting.filter((one) => one.from === asker).length;
    expect(counts).toEqual({ all: waiting.length, job_seeker: of("job_seeker"), employer: of("employer") });
    for (const item of items) {
      const asked = waiting.find(({ id }) => id === item.id)!;
      expect(item).toMatchObject({ from: asked.from, who: "Pat", openingTitle: "Kitchen helper", opening: { kind: "vacancy" } });
      expect(Date.parse(item.askedAt)).toBe(Date.parse(asked.at));
    }
  });
});

test("another provider's coach has their own, the lead of the coach the same, and nobody else any", async () => {
  const theirs = await page(1, null, otherCoach);
  expect(theirs).toMatchObject({ page: 1, pageCount: 1, counts: { all: 2, job_seeker: 1, employer: 1 } });
  for (const { id } of theirs.items) expect(waiting.map((one) => one.id)).not.toContain(id);
  expect(await page(2, null, lead)).toEqual(await page(2));
  for (const actor of [world.operator, world.supporter, world.newcomer]) {
    await expect(page(1, null, actor as never)).rejects.toThrow(NotAllowed);
  }
});
