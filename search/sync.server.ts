import type { Store } from "#app/domain/store.ts";
import type { SearchConnection } from "./client.server.ts";
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

export const WAIT = { timeout: 60_000, interval: 50 } as const;

type Task = { status: string; error: { code: string } | null };

/** Meilisearch accepts first and works later; a task that failed must fail the job, so that it is tried again. */
export async function settled<T extends Task>(task: Promise<T>): Promise<T> {
  const done = await task;
  if (done.status !== "succeeded") throw new Error(`Meilisearch task ${done.status}: ${done.error?.code ?? "no reason"}`);
  return done;
}
