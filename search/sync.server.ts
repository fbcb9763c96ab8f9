import type { Index } from "meilisearch";
import type { Temporal } from "temporal-polyfill";
import type { Deps } from "#app/domain/deps.ts";
import type { WhichOpenings } from "#app/domain/jobs/job-store.ts";
import type { SearchConnection } from "./client.server.ts";
import { jobDocument } from "./job-document.ts";
import { profileDocument } from "./profile-document.ts";

const INDEXING = { kind: "indexing" } as const;

/**
 * Brings the documents of these people in step with the database, whatever happened: written
 * anew, or dropped where nobody may see them. Safe to repeat. All of them go in one request.
 */
export function syncPeople(deps: Deps, { client, index, atomKey }: SearchConnection, jobSeekerIds: readonly string[]): Promise<void> {
  return bring(client.index(index), async () => {
    const { ids, people } = await deps.withActor(INDEXING, ({ matching }) => matching.toIndex(jobSeekerIds));
    return { ids, documents: people.map((person) => profileDocument(person, atomKey)) };
  });
}

/**
 * The same for jobs: one opening, with the need it was made from, or all that an
 * employer ever posted. What is not open, or of an employer that is not verified, goes.
 */
export function syncOpenings(deps: Deps, { client, jobs, atomKey }: SearchConnection, which: WhichOpenings): Promise<void> {
  return bring(client.index(jobs), async () => {
    const { ids, open } = await deps.withActor(INDEXING, (store) => store.jobs.toIndex(which));
    return { ids, documents: open.map((opening) => jobDocument(opening, atomKey)) };
  });
}

/** @param ids of everything that was looked at: what has no document any more goes */
type Looked = { ids: readonly string[]; documents: readonly { id: string }[] };

/**
 * Looks, writes what is otherwise than it wrote, and looks again until nothing is: what somebody chose while
 * their old document was on its way would else be written over by it, where another worker was quicker.
 */
async function bring(index: Index, look: () => Promise<Looked>): Promise<void> {
  const written = new Map<string, string | null>();
  for (;;) {
    const { ids, documents } = await look();
    const known = new Set(documents.map(({ id }) => id));
    const anew = documents.filter((document) => written.get(document.id) !== JSON.stringify(document));
    const gone = ids.filter((id) => !known.has(id) && written.get(id) !== null);
    if (anew.length + gone.length === 0) return;
    if (anew.length > 0) await settled(index.addDocuments(anew, { primaryKey: "id" }).waitTask(WAIT));
    if (gone.length > 0) await settled(index.deleteDocuments(gone).waitTask(WAIT));
    for (const document of anew) written.set(document.id, JSON.stringify(document));
    for (const id of gone) written.set(id, null);
  }
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
  const { some, part } = partOf(await deps.withActor(INDEXING, ({ matching }) => matching.shownAt(at)), which);
  await syncPeople(deps, connection, some);
  return part;
}

/** After an employer became of another kind, or moved: everybody whose rule admitted it. */
export async function syncAdmitted(deps: Deps, connection: SearchConnection, employerId: string, which: Which): Promise<Part> {
  const { some, part } = partOf(await deps.withActor(INDEXING, ({ matching }) => matching.admittedTo(employerId)), which);
  await syncPeople(deps, connection, some);
  return part;
}

export const WAIT = { timeout: 60_000, interval: 50 } as const;

type Task = { status: string; error: { code: string } | null };

/** Meilisearch accepts first and works later; a task that failed must fail the job, so that it is tried again. */
export async function settled<T extends Task>(task: Promise<T>): Promise<T> {
  const done = await task;
  if (done.status !== "succeeded") throw new Error(`Meilisearch task ${done.status}: ${done.error?.code ?? "no reason"}`);
  return done;
}
