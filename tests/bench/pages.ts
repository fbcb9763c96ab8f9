import { cookieOf } from "./people.ts";
import { call, load, percentile, type Call } from "./load.ts";
import { searchesOf } from "./searches.ts";
import type { Filled } from "./fill.ts";
import type { Line } from "./run.ts";
import type { System } from "./system.ts";

/** As many people at once as keep one process busy. */
const ABREAST = 4;
const ROUNDS = 5;
const ROUND_MS = 3_000;
/** How many different people of a kind ask. */
const PEOPLE = 12;

/** Behind a session like the others, drawn by the same server, and asks the database nothing of its own. */
const EMPTY_PAGE = "/account";

/** The pages people open most, each beside an empty page, and the matches page beside its bare search. */
export async function measurePages({ env, superuser }: System, filled: Filled, say: (line: string) => void): Promise<Line[]> {
  const as = async (people: readonly { email: string }[]) => {
    const cookies: string[] = [];
    for (const { email } of people.slice(0, PEOPLE)) cookies.push(await cookieOf(superuser, env.appUrl, email));
    return cookies;
  };
  const owners = await as(filled.owners);
  const seekers = await as(filled.seekers);
  const coaches = await as(filled.coaches);
  const page = (address: string, cookie: string): Call => ({ url: `${env.appUrl}${address}`, headers: { Cookie: cookie, Accept: "text/html" } });
  const matches = owners.map((cookie, at) => page(`/employer/vacancies/${filled.owners[at]!.vacancyId}/matches`, cookie));
  const pages: Record<string, { calls: Call[]; says: string }> = {
    matches: { calls: matches, says: "fs-card" },
    employer_dashboard: { calls: owners.map((cookie) => page("/employer", cookie)), says: "Sign out" },
    job_seeker_home: { calls: seekers.map((cookie) => page("/me", cookie)), says: "Your job coach" },
    coach_caseload: { calls: coaches.map((cookie) => page("/coach", cookie)), says: "/coach/people/" },
  };
  const empty = [...owners, ...seekers].map((cookie) => page(EMPTY_PAGE, cookie));
  for (const [name, { calls, says }] of Object.entries(pages)) {
    const { body } = await call(calls[0]!);
    if (!body.includes(says)) throw new Error(`The page ${name} is not what it should be`);
  }

  const warm = { abreast: ABREAST, ms: ROUND_MS };
  for (const { calls } of Object.values(pages)) await load(calls, warm);
  await load(empty, warm);
  const times = { page: [] as number[], raw: [] as number[] };
  const rates: Record<string, { page: number[]; empty: number[] }> = {};
  for (let round = 0; round < ROUNDS; round++) {
    say(`Pages, round ${round + 1} of ${ROUNDS}.`);
    const searches = await searchesOf(env, filled.owners.slice(0, PEOPLE));
    times.raw.push(...(await load(searches, { abreast: ABREAST, ms: ROUND_MS })).times);
    for (const [name, { calls }] of Object.entries(pages)) {
      // Side by side in time, so that a busy minute of the machine slows both.
      const rate = await load(calls, { abreast: ABREAST, ms: ROUND_MS });
      const beside = await load(empty, { abreast: ABREAST, ms: ROUND_MS });
      const kept = (rates[name] ??= { page: [], empty: [] });
      kept.page.push(rate.perSecond);
      kept.empty.push(beside.perSecond);
      if (name === "matches") times.page.push(...rate.times);
    }
  }
  const against = "the same search bodies sent to Meilisearch alone, at the same concurrency";
  const lines = ([["matches_page_p50", 0.5], ["matches_page_p95", 0.95]] as const).map(([name, share]): Line => {
    const value = percentile(times.page, share);
    return { name, value, unit: "ms", against, ratio: value / percentile(times.raw, share) };
  });
  for (const [name, { page: rate, empty: beside }] of Object.entries(rates)) {
    const value = percentile(rate, 0.5);
    lines.push({ name: `pages_per_second_${name}`, value, unit: "1/s", against: `${EMPTY_PAGE}, signed in`, ratio: value / percentile(beside, 0.5) });
  }
  return lines;
}
