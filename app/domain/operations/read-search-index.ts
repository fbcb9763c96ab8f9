import { allow } from "../access/policy.ts";
import type { Indexing, Operator } from "../actor.ts";
import type { Deps } from "../deps.ts";
import type { SearchIndex } from "../matching/search-port.ts";
import type { Store } from "../store.ts";

/** What a look into an index found, in numbers: it says of nobody whether they are in it. */
export type IndexFindings = {
  documents: number;
  /** ISO moment. */
  builtAt: string;
  /** Of `looked` that should be found, how many the index does not hold. */
  looked: number;
  missing: number;
  /** Of `taken` documents, how many should not be there. */
  taken: number;
  tooMany: number;
};

export type IndexView = {
  /** How many should be found: people somebody may see, or open work of verified employers. */
  expected: number;
  /** Null while the index cannot answer. */
  found: IndexFindings | null;
  inStep: boolean;
};

type SearchIndexView = Record<SearchIndex, IndexView> & {
  /** Whether they are being built anew, or about to be. */
  underway: boolean;
};

/** How many subjects and documents are looked at one by one. */
const SAMPLE = 20;

/** The queue of whole rebuilds. */
const REINDEX_QUEUE = "reindex";

const INDEXING: Indexing = { kind: "indexing" };

/**
 * How far the indexes have drifted from the database. An operator reaches no job
 * seeker, so the indexer counts, and only the counts come back.
 */
export async function readSearchIndex(deps: Deps, actor: Operator): Promise<SearchIndexView> {
  allow(actor, "search-index:read");
  const { underway } = await rebuildState(deps, actor);
  return {
    people: await readIndex(deps, "people", (store) => store.matching),
    jobs: await readIndex(deps, "jobs", (store) => store.jobs),
    underway,
  };
}

type Indexed = {
  countToIndex(): Promise<number>;
  someToIndex(limit: number): Promise<string[]>;
  toIndexAmong(ids: string[]): Promise<string[]>;
};

async function readIndex(deps: Deps, index: SearchIndex, indexed: (store: Store) => Indexed): Promise<IndexView> {
  const { expected, ids } = await deps.withActor(INDEXING, async (store) => ({
    expected: await indexed(store).countToIndex(),
    ids: await indexed(store).someToIndex(SAMPLE),
  }));
  const look = await deps.search.look(index, { ids, some: SAMPLE, from: deps.random.below(1000) });
  if (!look) return { expected, found: null, inStep: false };
  const held = new Set(look.held);
  const rightly = await deps.withActor(INDEXING, (store) => indexed(store).toIndexAmong(look.some));
  const found: IndexFindings = {
    documents: look.documents,
    builtAt: look.builtAt.toString(),
    looked: ids.length,
    missing: ids.filter((id) => !held.has(id)).length,
    taken: look.some.length,
    tooMany: look.some.length - rightly.length,
  };
  return { expected, found, inStep: isInStep(expected, found) };
}

function isInStep(expected: number, found: Pick<IndexFindings, "documents" | "missing" | "tooMany">): boolean {
  return found.documents === expected && found.missing === 0 && found.tooMany === 0;
}

/** Whether a rebuild waits, runs or is to be tried again. */
export async function rebuildState(deps: Pick<Deps, "withActor">, actor: Operator): Promise<{ underway: boolean }> {
  return deps.withActor(actor, async ({ queues }) => {
    const state = (await queues.states()).find(({ queue }) => queue === REINDEX_QUEUE);
    return { underway: state !== undefined && state.waiting + state.active + state.retrying > 0 };
  });
}
