import { allow } from "../access/policy.ts";
import type { Indexing, Operator } from "../actor.ts";
import type { Deps } from "../deps.ts";

/** What a look into the index found, in numbers: it says of nobody whether they are in it. */
export type IndexFindings = {
  documents: number;
  /** ISO moment. */
  builtAt: string;
  /** Of `looked` people who should be found, how many the index does not hold. */
  looked: number;
  missing: number;
  /** Of `taken` documents, how many should not be there. */
  taken: number;
  tooMany: number;
};

export type SearchIndexView = {
  /** How many people should be found: published, and chosen for at least one employer. */
  expected: number;
  /** Null while the index cannot answer. */
  found: IndexFindings | null;
  inStep: boolean;
  /** Whether it is being built anew, or about to be. */
  underway: boolean;
};

/** How many people and documents are looked at one by one. */
export const SAMPLE = 20;

/** The queue of whole rebuilds. */
export const REINDEX_QUEUE = "reindex";

const INDEXING: Indexing = { kind: "indexing" };

/**
 * How far the index has drifted from the database. An operator reaches no job
 * seeker, so the indexer counts, and only the counts come back.
 */
export async function readSearchIndex(deps: Deps, actor: Operator): Promise<SearchIndexView> {
  allow(actor, "search-index:read");
  const { underway } = await rebuildState(deps, actor);
  const { expected, ids } = await deps.withActor(INDEXING, async ({ matching }) => ({
    expected: await matching.countToIndex(),
    ids: await matching.someToIndex(SAMPLE),
  }));
  const look = await deps.search.look({ ids, some: SAMPLE, from: deps.random.below(1000) });
  if (!look) return { expected, found: null, inStep: false, underway };
  const held = new Set(look.held);
  const rightly = await deps.withActor(INDEXING, ({ matching }) => matching.toIndexAmong(look.some));
  const found: IndexFindings = {
    documents: look.documents,
    builtAt: look.builtAt.toString(),
    looked: ids.length,
    missing: ids.filter((id) => !held.has(id)).length,
    taken: look.some.length,
    tooMany: look.some.length - rightly.length,
  };
  return { expected, found, inStep: isInStep(expected, found), underway };
}

export function isInStep(expected: number, found: Pick<IndexFindings, "documents" | "missing" | "tooMany">): boolean {
  return found.documents === expected && found.missing === 0 && found.tooMany === 0;
}

/** Whether a rebuild waits, runs or is to be tried again. */
export async function rebuildState(deps: Pick<Deps, "withActor">, actor: Operator): Promise<{ underway: boolean }> {
  return deps.withActor(actor, async ({ queues }) => {
    const state = (await queues.states()).find(({ queue }) => queue === REINDEX_QUEUE);
    return { underway: state !== undefined && state.waiting + state.active + state.retrying > 0 };
  });
}
