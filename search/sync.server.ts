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

/**
 * One part of many people, in the order of their ids: as all documents are written one job after
 * the other, whoever chooses something meanwhile waits for a part and not for everybody.
 */
export type Part = {
  people: number;
  /** After whom the next part begins; null when this was the last. */
  next: string | null;
};

/** Which part: whoever comes after this id, or everybody from the first, and how many together. */
export type Which = { after: string | null; together: number };

function partOf(ids: readonly string[], { after, together }: Which): { some: string[]; part: Part } {
  const left = ids.filter((id) => after === null || id > after).toSorted();
  const some = left.slice(0, together);
  return { some, part: { people: some.length, next: left.length > some.length ? some.at(-1)! : null } };
}

/** After a count of who looks alike: everybody of whom something else is shown since that moment of it, and no later one. */
export async function syncShown(deps: Deps, connection: SearchConnection, at: Temporal.Instant, which: Which): Promise<Part> {
  const index = connection.client.index(connection.index);
  const indexing = { kind: "indexing" } as const;
  const { some, part } = partOf(await deps.withActor(indexing, (store) => store.matching.shownAt(at)), which);
  const people = await deps.withActor(indexing, (store) => store.matching.toIndexTogether(some));
  const documents = people.map((person) => profileDocument(person, connection.atomKey));
  if (documents.length > 0) await settled(index.addDocuments(documents, { primaryKey: "id" }).waitTask(WAIT));
  return part;
}

/** After an employer became of another kind, or moved: everybody whose rule admitted it. */
export async function syncAdmitted(deps: Deps, connection: SearchConnection, employerId: string, which: Which): Promise<Part> {
  const index = connection.client.index(connection.index);
  const indexing = { kind: "indexing" } as const;
  const { some, part } = partOf(await deps.withActor(indexing, (store) => store.matching.admittedTo(employerId)), which);
  const [people, searchIds] = await deps.withActor(indexing, async ({ matching }) => [
    await matching.toIndexTogether(some),
    await matching.searchIdsOf(some),
  ]);
  const documents = people.map((person) => profileDocument(person, connection.atomKey));
  const stay = new Set(documents.map(({ id }) => id));
  const gone = searchIds.filter((id) => !stay.has(id));
  if (documents.length > 0) await settled(index.addDocuments(documents, { primaryKey: "id" }).waitTask(WAIT));
  if (gone.length > 0) await settled(index.deleteDocuments(gone).waitTask(WAIT));
  return part;
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
