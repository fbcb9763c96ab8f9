import { beforeAll, describe, expect, test } from "vitest";
import type { App } from "#app/web/app.server.ts";
import { connectSearch } from "#search/client.server.ts";
import { createIndexing } from "#search/indexing.server.ts";
import { createSearch } from "#search/search.server.ts";
import { anOpenVacancy } from "#tests/support/brokering.ts";
import { counted } from "#tests/support/crowd.ts";
import { aWorld } from "#tests/support/people.ts";
import { browser, signIn } from "#tests/support/session.ts";
import { startStack } from "#tests/support/stack.ts";
import { letSee, somePeople } from "./intruder/people.ts";

const SEEN = 23;
const HIDDEN = 60;
const EMAIL = "manager@example.org";

const stack = await startStack({ worker: false });
const { db } = stack;
const prefix = `${db.name}_`;
const connection = connectSearch(stack.env, { prefix });
const indexing = createIndexing({ ...db.deps, search: createSearch(stack.env, { prefix }) }, connection);
const { employer, otherEmployer } = await aWorld(db);
const visitor = browser({ fetch: (request: Request) => fetch(request, { redirect: "manual" }) } as Pick<App, "fetch">, stack.url);
let addresses: string[];

beforeAll(async () => {
  const people = await somePeople(db, SEEN + HIDDEN, 5);
  await letSee(db, employer.employerId, people.slice(0, SEEN));
  const vacancyId = await anOpenVacancy(db, employer.employerId);
  await db.superuser`insert into auth.account (id, name, email, email_verified) values (${employer.accountId}, '', ${EMAIL}, true)`;
  await counted(db);
  await signIn(db, visitor, EMAIL);
  const matches = `/employer/vacancies/${vacancyId}/matches`;
  addresses = [
    matches, `${matches}.data`, `${matches}?page=2`, `${matches}?page=99`, `${matches}.data?show=not-asked&page=2`, `${matches}?show=under-way`,
    "/employer", "/employer/vacancies", "/employer/introductions", `/employer/vacancies/${vacancyId}`,
  ];
});

/** Whatever changed in the moment of a rebuild is brought in one by one after it. */
async function rebuilt(): Promise<void> {
  const now = db.clock.now().toString();
  db.clock.advance({ hours: 1 });
  await indexing.rebuild();
  db.clock.set(now);
}

/** Everything this employer can be told, header by header, without what is drawn anew for each answer. */
async function told(asked = addresses, tamper: (body: string) => Promise<string> = async (body) => body): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const address of asked) {
    const answer = await visitor.ask(address);
    const headers = [...answer.headers].filter(([name]) => !["date", "content-security-policy", "x-request-id"].includes(name));
    // Drawn at random for each page: what a copy will be called, too.
    const drawn = /nonce(="|\\?":\\?")[^"\\]*|copyId(" value="|\\*",\\*")[0-9a-f-]{36}/g;
    const body = (await tamper(await answer.text())).replaceAll(drawn, "drawn");
    answers[address] = `${answer.status}\n${JSON.stringify(headers)}\n${body}`;
  }
  return answers;
}

/** Another employer's people: of the same crowd, so that what is shown of anybody stays as it was. */
async function hiddenPeopleAreSeenElsewhere(): Promise<void> {
  await db.superuser`insert into visibility_choice (id, job_seeker_id, employer_id, chosen_at)
    select gen_random_uuid(), p.job_seeker_id, ${otherEmployer.employerId}, ${db.clock.now().toString()} from published_profile p`;
  await rebuilt();
}

/** What a page could carry along of an index that holds everybody. Each is found by the comparison below. */
const LEAKS: Record<string, () => Promise<unknown>> = {
  "a raw total": async () => (await people().getStats()).numberOfDocuments,
  "a facet": async () => (await people().search("", { limit: 0, facets: ["tasks"] })).facetDistribution,
  "when something last changed": async () => (await people().fetchInfo()).updatedAt,
  "places in the order of ids": async () => {
    const { results } = await people().getDocuments<{ id: string }>({ fields: ["id"], limit: SEEN + HIDDEN });
    const rows = await db.superuser<{ id: string }[]>`
      select p.search_id as id from published_profile p join visibility_choice v using (job_seeker_id) where v.employer_id = ${employer.employerId}`;
    const seen = new Set(rows.map(({ id }) => id));
    return results.map(({ id }) => id).toSorted().flatMap((id, at) => (seen.has(id) ? [at] : []));
  },
};
const people = () => connection.client.index(connection.index);
const planted = async () => Object.fromEntries(await Promise.all(Object.entries(LEAKS).map(async ([name, leak]) => [name, JSON.stringify(await leak())])));

describe("what an employer is told does not depend on anybody it may not see", () => {
  test("not a byte of its pages, their data or headers changes with how many hidden people are in the index", async () => {
    await rebuilt();
    const before = await told();
    const leaksBefore = await planted();
    expect(leaksBefore["a raw total"]).toBe(String(SEEN));
    await hiddenPeopleAreSeenElsewhere();
    const leaksAfter = await planted();
    expect(leaksAfter["a raw total"]).toBe(String(SEEN + HIDDEN));
    const after = await told();
    expect(Object.values(before).every((one) => one.startsWith("200"))).toBe(true);
    expect(after).toEqual(before);

    // Planted on a page, each of these: the same comparison sees it.
    const first = addresses.slice(0, 1);
    for (const name of Object.keys(LEAKS)) {
      const [was, is] = await Promise.all([leaksBefore, leaksAfter].map((leaks) => told(first, async (body) => body + leaks[name])));
      expect(is, name).not.toEqual(was);
    }
  }, 240_000);

  test("whoever is in the notice of a rule takes nobody's place in the index, until the notice ends", async () => {
    await db.superuser`delete from visibility_choice where employer_id = ${otherEmployer.employerId}`;
    const inNotice = db.superuser`
      with rule as (
        insert into standing_choice (id, job_seeker_id, least_level, sectors, place_id, within_metres, made_at)
        select gen_random_uuid(), p.job_seeker_id, 'committed', '{}', p.place_id, 2000000, ${db.clock.now().toString()}
        from published_profile p
        where not exists (select from visibility_choice v where v.job_seeker_id = p.job_seeker_id) returning *
      )
      insert into standing_admission (id, standing_choice_id, job_seeker_id, employer_id, least_level, sectors, place_id, within_metres, added_at, admitted_from)
      select gen_random_uuid(), id, job_seeker_id, ${employer.employerId}, least_level, sectors, place_id, within_metres, made_at, made_at + interval '7 days'
      from rule`;
    expect((await inNotice).count).toBe(HIDDEN);
    await rebuilt();
    const query = { employerId: employer.employerId, employerLevel: "leader", tasks: ["fill-shelves"], sector: "retail", latitude: 51.5, longitude: -2.6 } as const;
    const hits = async () => (await createSearch(stack.env, { prefix }).candidates({ ...query, tasks: [...query.tasks] }, 200))?.length;
    expect(await hits()).toBe(SEEN);
    const now = db.clock.now().toString();
    db.clock.advance({ hours: 7 * 24 });
    await indexing.rebuild();
    expect(await hits()).toBe(SEEN + HIDDEN);
    db.clock.set(now);
  }, 240_000);
});
