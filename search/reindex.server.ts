import type { Settings } from "meilisearch";
import type { Temporal } from "temporal-polyfill";
import type { Deps } from "#app/domain/deps.ts";
import type { Store } from "#app/domain/store.ts";
import type { SearchConnection } from "./client.server.ts";
import { jobDocument } from "./job-document.ts";
import { profileDocument } from "./profile-document.ts";
import { JOB_SETTINGS, PROFILE_SETTINGS } from "./settings.ts";
import { settled, syncOpenings, syncPeople, WAIT } from "./sync.server.ts";

const PAGE = 1_000;
/** What was being written when a build began may say that it happened a little before. */
const MARGIN = { minutes: 1 } as const;

/** An index and all there is to filling it. Each step gets a store that is open for the `Indexing` actor. */
type BuiltIndex = {
  uid(connection: SearchConnection): string;
  settings: Settings;
  /** The next documents, and where to go on; null when there are no more. */
  page(store: Store, connection: SearchConnection, after: string | null): Promise<{ documents: { id: string }[]; last: string } | null>;
  changedSince(store: Store, since: Temporal.Instant): Promise<string[]>;
  /** Brings those that changed in step, no more than a page of them. */
  sync(deps: Deps, connection: SearchConnection, ids: readonly string[]): Promise<void>;
};

export const PEOPLE: BuiltIndex = {
  uid: ({ index }) => index,
  settings: PROFILE_SETTINGS,
  async page({ matching }, { atomKey }, after) {
    const people = await matching.pageToIndex(after, PAGE);
    const last = people.at(-1);
    return last ? { documents: people.map((person) => profileDocument(person, atomKey)), last: last.searchId } : null;
  },
  changedSince: ({ matching }, since) => matching.changedSince(since),
  sync: syncPeople,
};

export const OPENINGS: BuiltIndex = {
  uid: ({ jobs }) => jobs,
  settings: JOB_SETTINGS,
  async page({ jobs }, { atomKey }, after) {
    const openings = await jobs.pageToIndex(after, PAGE);
    const last = openings.at(-1);
    return last ? { documents: openings.map((opening) => jobDocument(opening, atomKey)), last: last.id } : null;
  },
  changedSince: ({ jobs }, since) => jobs.changedSince(since),
  async sync(deps, connection, ids) {
    for (const openingId of ids) await syncOpenings(deps, connection, { openingId });
  },
};

export const INDEXES: readonly BuiltIndex[] = [PEOPLE, OPENINGS];

/** Builds both indexes anew, one after the other. @returns how many each holds */
export async function reindex(deps: Deps, connection: SearchConnection): Promise<{ people: number; jobs: number }> {
  return { people: await rebuild(deps, connection, PEOPLE), jobs: await rebuild(deps, connection, OPENINGS) };
}

/**
 * Builds a new index beside the live one and swaps them, so that searching goes
 * on meanwhile. What changed while it was being built is brought in step
 * after the swap. Until all of that is done the second index stays: wherever a
 * crash cuts this short, it is found by `unfinishedBuilds`, and the work begun again.
 * @returns how many documents the new index holds
 * @throws when somebody else's build got in the way: then the live index is as it was
 */
export async function rebuild(deps: Deps, connection: SearchConnection, built: BuiltIndex): Promise<number> {
  const began = deps.clock.now();
  const { client } = connection;
  const live = built.uid(connection);
  const fresh = `${live}_${began.epochMilliseconds}`;
  await ensureIndex(connection, built);
  await settled(client.createIndex(fresh, { primaryKey: "id" }).waitTask(WAIT));
  await settled(client.index(fresh).updateSettings(built.settings).waitTask(WAIT));

  let count = 0;
  for (let after: string | null = null; ; ) {
    const page = await deps.withActor({ kind: "indexing" }, (store) => built.page(store, connection, after));
    if (!page) break;
    await settled(client.index(fresh).addDocuments(page.documents, { primaryKey: "id" }).waitTask(WAIT));
    count += page.documents.length;
    after = page.last;
  }

  const { numberOfDocuments } = await client.index(fresh).getStats();
  if (numberOfDocuments !== count) throw new Error("The new index is not whole, so it was not put in place.");
  await settled(client.swapIndexes([{ indexes: [live, fresh], rename: false }]).waitTask(WAIT));

  const changed = await deps.withActor({ kind: "indexing" }, (store) => built.changedSince(store, began.subtract(MARGIN)));
  // After a count of who looks alike it may be everybody.
  for (let from = 0; from < changed.length; from += PAGE) await built.sync(deps, connection, changed.slice(from, from + PAGE));
  for (const build of await buildsOf(connection, built)) {
    if (build <= fresh) await client.deleteIndex(build).waitTask(WAIT);
  }
  return count;
}

/** More than any server holds: two in use, and a build or two. */
const MOST_INDEXES = 1_000;

/** Indexes beside the live ones: a build that is under way, or was cut short. Their names end in the moment they were begun. */
export async function unfinishedBuilds(connection: SearchConnection): Promise<string[]> {
  return (await Promise.all(INDEXES.map((built) => buildsOf(connection, built)))).flat();
}

export async function buildsOf(connection: SearchConnection, built: BuiltIndex): Promise<string[]> {
  const live = built.uid(connection);
  return (await uidsOf(connection)).filter((uid) => uid.startsWith(`${live}_`) && /^\d+$/.test(uid.slice(live.length + 1)));
}

async function uidsOf({ client }: SearchConnection): Promise<string[]> {
  // The list is of one moment. Statistics are not, and fail where an index is deleted while they are gathered.
  const { results } = await client.getRawIndexes({ limit: MOST_INDEXES });
  return results.map(({ uid }) => uid);
}

/**
 * Whether the live index can be searched as this version of the product does. A document that
 * comes before the index makes one without any settings, and an older version made it with others.
 */
export async function isAsSet(connection: SearchConnection, built: BuiltIndex): Promise<boolean> {
  const actual: Record<string, unknown> = { ...(await connection.client.index(built.uid(connection)).getSettings()) };
  return Object.entries(built.settings).every(([name, wanted]) => isSame(actual[name], wanted, name === "rankingRules"));
}

/** Meilisearch gives back lists of attributes in an order of its own, and objects with their defaults. */
function isSame(actual: unknown, wanted: unknown, inOrder: boolean): boolean {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(actual)) return false;
    const asText = (list: unknown[]) => JSON.stringify(inOrder ? list : list.toSorted());
    return asText(actual) === asText(wanted);
  }
  if (typeof wanted !== "object" || wanted === null) return actual === wanted;
  return Object.entries(wanted).every(([name, value]) => isSame((actual as Record<string, unknown> | undefined)?.[name], value, inOrder));
}

/**
 * Makes the live index, empty, if there is none. Looks first: what is asked of the server waits
 * behind all that it was asked before, so a start where everything stands asks it for nothing.
 */
export async function ensureIndex(connection: SearchConnection, built: BuiltIndex): Promise<"made" | "there"> {
  const { client } = connection;
  const index = built.uid(connection);
  if ((await uidsOf(connection)).includes(index)) return "there";
  const made = await client.createIndex(index, { primaryKey: "id" }).waitTask(WAIT);
  if (made.status !== "succeeded") {
    if (made.error?.code !== "index_already_exists") throw new Error(`Meilisearch: ${made.error?.code ?? made.status}`);
    return "there";
  }
  await settled(client.index(index).updateSettings(built.settings).waitTask(WAIT));
  return "made";
}
