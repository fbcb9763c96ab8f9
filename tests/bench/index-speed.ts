import { setTimeout as pause } from "node:timers/promises";
import { wireDeps } from "#app/composition/deps.server.ts";
import { connectSearch } from "#search/client.server.ts";
import { namedAtom, profileDocument, type ProfileDocument } from "#search/profile-document.ts";
import { PEOPLE, rebuild } from "#search/reindex.server.ts";
import { PROFILE_SETTINGS } from "#search/settings.ts";
import { settled, WAIT } from "#search/sync.server.ts";
import { cookieOf } from "./people.ts";
import { call, percentile } from "./load.ts";
import type { Filled } from "./fill.ts";
import type { Line } from "./run.ts";
import type { System } from "./system.ts";

const CHOICES = 20;
const PAGE = 1_000;

/** How soon a choice reaches the index, and what building the index costs beside what Meilisearch alone needs for it. */
export async function measureIndex({ env, superuser }: System, filled: Filled, say: (line: string) => void): Promise<Line[]> {
  const connection = connectSearch(env);
  const index = connection.client.index(connection.index);
  say("Choices on their way to the index.");
  const waits: number[] = [];
  for (const { email, jobSeekerId } of filled.seekers.slice(-CHOICES)) {
    const cookie = await cookieOf(superuser, env.appUrl, email);
    const [row] = await superuser<{ search: string; employer: string }[]>`
      select p.search_id as search, e.id as employer from published_profile p, employer e where p.job_seeker_id = ${jobSeekerId}
      and e.id not in (select employer_id from visibility_choice where job_seeker_id = ${jobSeekerId}) order by e.id limit 1`;
    const { search, employer } = row!;
    const began = performance.now();
    await call({
      url: `${env.appUrl}/me/visibility/${employer}/choose`, method: "POST", body: "",
      headers: { Cookie: cookie, Origin: env.appUrl, "Content-Type": "application/x-www-form-urlencoded" },
    });
    const chosen = namedAtom(employer, connection.atomKey);
    const isFound = async () => (await index.getDocument<ProfileDocument>(search)).atoms.includes(chosen);
    while (!(await isFound())) {
      if (performance.now() - began > 60_000) throw new Error("A choice did not reach the index within a minute");
      await pause(20);
    }
    waits.push(performance.now() - began);
  }

  say("Building the index anew, and once more without the product.");
  const { deps, close } = wireDeps(env);
  const documents: ProfileDocument[][] = [];
  for (let after: string | null = null; ; ) {
    const page = await deps.withActor({ kind: "indexing" }, (store) => store.matching.pageToIndex(after, PAGE));
    if (page.length === 0) break;
    documents.push(page.map((person) => profileDocument(person, connection.atomKey)));
    after = page.at(-1)!.searchId;
  }
  const timed = async (work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    return performance.now() - began;
  };
  const own = await timed(() => rebuild(deps, connection, PEOPLE));
  const raw = await timed(async () => {
    await settled(connection.client.createIndex("raw", { primaryKey: "id" }).waitTask(WAIT));
    await settled(connection.client.index("raw").updateSettings(PROFILE_SETTINGS).waitTask(WAIT));
    for (const page of documents) await settled(connection.client.index("raw").addDocuments(page).waitTask(WAIT));
  });
  await close();
  return [
    { name: "visibility_to_index_p95", value: percentile(waits, 0.95), unit: "ms", against: null, ratio: null },
    { name: "reindex", value: own, unit: "ms", against: "the same documents given to Meilisearch alone, in pages of as many", ratio: own / raw },
  ];
}
