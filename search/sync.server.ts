import type { Temporal } from "temporal-polyfill";
import type { Deps } from "#app/domain/deps.ts";
import type { WhichOpenings } from "#app/domain/jobs/job-store.ts";
import type { Store } from "#app/domain/store.ts";
import type { SearchConnection } from "./client.server.ts";
import { jobDocument } from "./job-document.ts";
import { profileDocument } from "./profile-document.ts";

/**
 * Brings one person's document in step with the database, whatever happened:
 * written anew, or dropped when nobody may see them. Safe to repeat.
 * @param store opened for the `Indexing` actor
 * @returns what to do, so that no network call waits inside the transaction
 */
export async function planSync(
  store: Store,
  connection: SearchConnection,
  jobSeekerId: string,
): Promise<() => Promise<void>> {
  const found = await store.matching.toIndex(jobSeekerId);
  if (!found) return async () => {};
  const index = connection.client.index(connection.index);
  const { person, searchId } = found;
  if (!person) return async () => void (await settled(index.deleteDocument(searchId).waitTask(WAIT)));
  const document = profileDocument(person, connection.atomKey);
  return async () => void (await settled(index.addDocuments([document], { primaryKey: "id" }).waitTask(WAIT)));
}

const AT_ONCE = 1_000;

/** After a count of who looks alike: everybody of whom something else is shown since then, many documents at a time. */
export async function syncShown(deps: Deps, connection: SearchConnection, since: Temporal.Instant): Promise<number> {
  const index = connection.client.index(connection.index);
  const indexing = { kind: "indexing" } as const;
  const ids = await deps.withActor(indexing, (store) => store.matching.shownSince(since));
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const people = await deps.withActor(indexing, (store) => store.matching.toIndexTogether(ids.slice(from, from + AT_ONCE)));
    if (people.length === 0) continue;
    const documents = people.map((person) => profileDocument(person, connection.atomKey));
    await settled(index.addDocuments(documents, { primaryKey: "id" }).waitTask(WAIT));
  }
  return ids.length;
}

/** After an employer became of another kind, or moved: everybody whose rule admitted it, many documents at a time. */
export async function syncAdmitted(deps: Deps, connection: SearchConnection, employerId: string): Promise<number> {
  const index = connection.client.index(connection.index);
  const indexing = { kind: "indexing" } as const;
  const ids = await deps.withActor(indexing, (store) => store.matching.admittedTo(employerId));
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const [people, searchIds] = await deps.withActor(indexing, async ({ matching }) => [
      await matching.toIndexTogether(some),
      await matching.searchIdsOf(some),
    ]);
    const documents = people.map((person) => profileDocument(person, connection.atomKey));
    const stay = new Set(documents.map(({ id }) => id));
    const gone = searchIds.filter((id) => !stay.has(id));
    if (documents.length > 0) await settled(index.addDocuments(documents, { primaryKey: "id" }).waitTask(WAIT));
    if (gone.length > 0) await settled(index.deleteDocuments(gone).waitTask(WAIT));
  }
  return ids.length;
}

/**
 * The same for jobs: one opening, with the need it was made from, or all that an
 * employer ever posted. What is not open, or of an employer that is not verified, goes.
 */
export async function planJobSync(
  store: Store,
  connection: SearchConnection,
  which: WhichOpenings,
): Promise<() => Promise<void>> {
  const { ids, open } = await store.jobs.toIndex(which);
  const index = connection.client.index(connection.jobs);
  const documents = open.map((opening) => jobDocument(opening, connection.atomKey));
  const stay = new Set(open.map(({ id }) => id));
  const gone = ids.filter((id) => !stay.has(id));
  return async () => {
    if (documents.length > 0) await settled(index.addDocuments(documents, { primaryKey: "id" }).waitTask(WAIT));
    if (gone.length > 0) await settled(index.deleteDocuments(gone).waitTask(WAIT));
  };
}

export const WAIT = { timeout: 60_000, interval: 50 } as const;

type Task = { status: string; error: { code: string } | null };

/** Meilisearch accepts first and works later; a task that failed must fail the job, so that it is tried again. */
export async function settled<T extends Task>(task: Promise<T>): Promise<T> {
  const done = await task;
  if (done.status !== "succeeded") throw new Error(`Meilisearch task ${done.status}: ${done.error?.code ?? "no reason"}`);
  return done;
}
