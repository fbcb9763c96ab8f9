import type { Deps } from "#app/domain/deps.ts";
import type { SearchConnection } from "./client.server.ts";
import { profileDocument } from "./profile-document.ts";
import { PROFILE_SETTINGS } from "./settings.ts";
import { planSync, settled, WAIT } from "./sync.server.ts";

const PAGE = 1_000;

/**
 * Builds a new index beside the live one and swaps them, so that searching goes
 * on meanwhile. Whoever changed while it was being built is brought in step
 * after the swap. Until all of that is done the second index stays: wherever a
 * crash cuts this short, it is found by `unfinishedBuilds`, and the work begun again.
 * @returns how many people the new index holds
 * @throws when somebody else's build got in the way: then the live index is as it was
 */
export async function reindex(deps: Deps, connection: SearchConnection): Promise<number> {
  const began = deps.clock.now();
  const { client, index: live } = connection;
  const fresh = `${live}_${began.epochMilliseconds}`;
  await ensureIndex(connection);
  await settled(client.createIndex(fresh, { primaryKey: "id" }).waitTask(WAIT));
  await settled(client.index(fresh).updateSettings(PROFILE_SETTINGS).waitTask(WAIT));

  let count = 0;
  for (let after: string | null = null; ; ) {
    const page = await deps.withActor({ kind: "indexing" }, (store) => store.matching.pageToIndex(after, PAGE));
    if (page.length === 0) break;
    const documents = page.map((person) => profileDocument(person, connection.atomKey));
    await settled(client.index(fresh).addDocuments(documents, { primaryKey: "id" }).waitTask(WAIT));
    count += page.length;
    after = page.at(-1)!.searchId;
  }

  const { numberOfDocuments } = await client.index(fresh).getStats();
  if (numberOfDocuments !== count) throw new Error("The new index is not whole, so it was not put in place.");
  await settled(client.swapIndexes([{ indexes: [live, fresh], rename: false }]).waitTask(WAIT));

  const changed = await deps.withActor({ kind: "indexing" }, (store) => store.matching.changedSince(began));
  for (const jobSeekerId of changed) {
    const sync = await deps.withActor({ kind: "indexing" }, (store) => planSync(store, connection, jobSeekerId));
    await sync();
  }
  for (const build of await unfinishedBuilds(connection)) {
    if (build <= fresh) await client.deleteIndex(build).waitTask(WAIT);
  }
  return count;
}

/** Indexes beside the live one: a build that is under way, or was cut short. Their names end in the moment they were begun. */
export async function unfinishedBuilds({ client, index: live }: SearchConnection): Promise<string[]> {
  const { indexes } = await client.getStats();
  return Object.keys(indexes).filter((uid) => uid.startsWith(`${live}_`) && /^\d+$/.test(uid.slice(live.length + 1)));
}

/** Makes the live index, empty, if there is none. */
export async function ensureIndex({ client, index }: SearchConnection): Promise<"made" | "there"> {
  const made = await client.createIndex(index, { primaryKey: "id" }).waitTask(WAIT);
  if (made.status !== "succeeded") {
    if (made.error?.code !== "index_already_exists") throw new Error(`Meilisearch: ${made.error?.code ?? made.status}`);
    return "there";
  }
  await settled(client.index(index).updateSettings(PROFILE_SETTINGS).waitTask(WAIT));
  return "made";
}
