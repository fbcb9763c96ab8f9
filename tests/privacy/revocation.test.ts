import { beforeEach, describe, expect, inject, test } from "vitest";
import type { JobSeeker } from "#app/domain/actor.ts";
import { addSite } from "#app/domain/employer/add-site.ts";
import { closeSite } from "#app/domain/employer/change-site.ts";
import { viewMatches } from "#app/domain/matching/view-matches.ts";
import type { SearchPort } from "#app/domain/matching/search-port.ts";
import { endStandingChoice } from "#app/domain/visibility/end-standing-choice.ts";
import { withdrawAllVisibility, withdrawVisibility } from "#app/domain/visibility/withdraw-visibility.ts";
import { connectSearch } from "#search/client.server.ts";
import { createIndexing } from "#search/indexing.server.ts";
import { createSearch } from "#search/search.server.ts";
import { vacancyRef } from "#tests/support/brokering.ts";
import { A_MONDAY } from "#tests/support/clock.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";
import { TEST_SECRET } from "#tests/support/template.ts";
import { emptied, settle, TOWNS, type Settled } from "./contract/population.ts";
import type { Population } from "./contract/reference.ts";
import { asEmployer } from "./contract/surfaces.ts";

const db = await testDatabase();
const env = { meiliUrl: inject("meiliUrl"), meiliMasterKey: inject("meiliMasterKey"), appSecret: TEST_SECRET };
const prefix = `${db.name}_`;
const search = createSearch(env, { prefix });
const indexing = createIndexing({ ...db.deps, search }, connectSearch(env, { prefix }));

const places = await db.superuser<{ id: number; name: string }[]>`
  select distinct on (name) id, name from place where name = any(${[...TOWNS]}) order by name, id`;
const inOrder = TOWNS.map((name) => places.find((place) => place.name === name)!.id);

/** One whom the employer sees by name, one by a rule, and one who stays. */
const WORLD: Population = {
  employers: [{ level: 2, status: "verified", days: 30, sector: 0, sites: [0], closed: [], paused: false }],
  people: [{ published: true }, { published: true }, { published: true }],
  named: [{ person: 0, employer: 0, stands: true }, { person: 2, employer: 0, stands: true }],
  standing: [{ person: 1, level: 1, sectors: [], town: 0, miles: 5, ended: false }],
  admissions: [{ standing: 0, employer: 0, hours: -1, ended: false }],
  exceptions: [],
};

const { coach } = await aWorld(db);
let there: Settled;
beforeEach(async () => {
  db.clock.set(A_MONDAY);
  await emptied(db);
  there = await settle(db, WORLD, inOrder);
  await db.superuser`insert into coaching ${db.superuser(there.people.map(({ jobSeekerId }) => ({
    id: crypto.randomUUID(), job_seeker_id: jobSeekerId, coach_id: coach.coachId, provider_id: coach.providerId, started_at: A_MONDAY,
  })))}`;
  // Whatever changed in the moment of a rebuild is brought in one by one after it.
  db.clock.advance({ hours: 1 });
  await indexing.rebuild();
});

const seeker = (person: number): JobSeeker => ({ kind: "jobSeeker", ...there.people[person]! });

/** How many cards the employer's page has, with this as the index it asks. */
async function cards(port: SearchPort = search, { withActor } = db.deps): Promise<number> {
  const view = await viewMatches({ ...db.deps, withActor, search: port }, asEmployer(there.employerIds[0]!), {
    opening: vacancyRef(there.vacancyIds[0]!), page: 1,
  });
  return view.cards.length;
}

/** The index, with something happening while a page waits for it: before it answers, or after. */
const meanwhile = (when: "before" | "after", happens: () => Promise<unknown>): SearchPort => ({
  ...search,
  async candidates(query, limit) {
    if (when === "before") await happens();
    const answer = await search.candidates(query, limit);
    if (when === "after") await happens();
    return answer;
  },
});

/** The database, with something happening between its answer who may be seen and the names the employer has for them. */
function betweenReadings(happens: () => Promise<unknown>): typeof db.deps {
  let happened: Promise<unknown> | null = null;
  return {
    ...db.deps,
    withActor: (actor, work) =>
      db.deps.withActor(actor, (store) => {
        const namedAmong: typeof store.matching.namedAmong = async (...who) => {
          await (happened ??= happens());
          return store.matching.namedAmong(...who);
        };
        const matching = { ...store.matching, namedAmong };
        return work(new Proxy(store, { get: (of, name) => (name === "matching" ? matching : Reflect.get(of, name)) }));
      }),
  };
}

const WAYS: Record<string, () => Promise<unknown>> = {
  "hides from this employer, whom they named": () => withdrawVisibility(db.deps, seeker(0), { employerId: there.employerIds[0]! }),
  "hides from this employer, whom a rule let in": () => withdrawVisibility(db.deps, seeker(1), { employerId: there.employerIds[0]! }),
  "hides from everyone": () => withdrawAllVisibility(db.deps, seeker(0)),
  "ends the rule": () => endStandingChoice(db.deps, seeker(1), { standingChoiceId: there.standingIds[0]! }),
};

describe.each(Object.entries(WAYS))("somebody %s", (_, hides) => {
  test.each(["before", "after"] as const)("while the page is being made, %s the index answers: the page is without them", async (when) => {
    expect(await cards()).toBe(3);
    expect(await cards(meanwhile(when, hides))).toBe(2);
  });

  test("between two readings of one page, for an employer that has called them something before: the page is without them", async () => {
    expect(await cards()).toBe(3);
    expect(await cards(search, betweenReadings(hides))).toBe(2);
  });

  test("and nothing brings the index up to date: it still proposes them, and no page shows them, with the index or without it", async () => {
    await hides();
    // Planted: this is what a page would show that takes the index at its word.
    const query = { employerId: there.employerIds[0]!, employerLevel: "leader" as const, tasks: ["fill-shelves"], sector: "retail" };
    expect(await search.candidates({ ...query, latitude: 51.45, longitude: -2.59 }, 200)).toHaveLength(3);
    expect(await cards()).toBe(2);
    expect(await cards({ ...search, candidates: async () => null })).toBe(2);
  });
});

test("the employer closes its near site while the page waits, and opens one there again: whom a rule let in is not there any more", async () => {
  const employer = asEmployer(there.employerIds[0]!);
  const [{ id: siteId }] = (await db.superuser`select id from employer_site where place_id = ${inOrder[0]!}`) as unknown as [{ id: string }];
  expect(await cards(meanwhile("after", () => closeSite(db.deps, employer, { siteId })))).toBe(2);
  await addSite(db.deps, employer, { siteName: "Back", town: TOWNS[0], outcode: "ZZ9" });
  expect(await cards()).toBe(2);
  expect(await cards({ ...search, candidates: async () => null })).toBe(2);
});

test.each([
  ["the employer falls below the level asked for", "update employer set level = 'committed'", 2],
  ["the employer's verification ends", "update employer set verified_until = '2026-06-07'", 0],
  ["the profile is taken back", "update published_profile set withdrawn_at = now() where job_seeker_id = $1", 2],
] as const)("%s, while the page waits for the index: who is not to be seen is not", async (_, sql, left) => {
  const happens = () => db.superuser.unsafe(sql, sql.includes("$1") ? [there.people[0]!.jobSeekerId] : []);
  expect(await cards(meanwhile("after", happens))).toBe(left);
});
