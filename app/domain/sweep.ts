import type { Timekeeping } from "./actor.ts";
import type { Deps } from "./deps.ts";
import { Clash } from "./errors.ts";
import type { Store } from "./store.ts";

/**
 * A change that only time brings about: finds what is due from state and the
 * clock, and changes it. Safe to run at any moment, twice, and by two workers at once.
 * @returns how many things it changed
 * @throws SweepUnfinished when some could not be changed; the next run finds them again
 */
export type Sweep = (deps: Deps, actor: Timekeeping) => Promise<number>;

export type Due = {
  /** Ids that may be due: above `after`, in order, at most `limit`. */
  find(store: Store, page: { after: string | null; limit: number }): Promise<string[]>;
  /**
   * Locks one, judges it again as it stands now, changes it and records the event.
   * @returns false when it is not due any more
   */
  change(store: Store, id: string): Promise<boolean>;
};

export class SweepUnfinished extends Error {
  override name = "SweepUnfinished";
  readonly changed: number;
  readonly failed: number;
  constructor(counts: { changed: number; failed: number }, cause: unknown) {
    super(`${counts.failed} could not be changed.`, { cause });
    this.changed = counts.changed;
    this.failed = counts.failed;
  }
}

const BATCH = 200;

/**
 * Walks through what is due, each change in a transaction of its own: a crash loses
 * nothing that was done, and what was not done is still due. One thing that cannot be
 * changed does not keep the others waiting.
 */
export async function sweepThrough(deps: Deps, actor: Timekeeping, due: Due): Promise<number> {
  let changed = 0;
  const failures: unknown[] = [];
  for (let after: string | null = null; ; ) {
    const page = { after, limit: BATCH };
    const ids: string[] = await deps.withActor(actor, (store) => due.find(store, page));
    for (const id of ids) {
      try {
        if (await deps.withActor(actor, (store) => due.change(store, id))) changed += 1;
      } catch (error) {
        // A person was faster: then it is not due any more.
        if (!(error instanceof Clash)) failures.push(error);
      }
    }
    if (ids.length < BATCH) break;
    after = ids.at(-1)!;
  }
  if (failures.length > 0) throw new SweepUnfinished({ changed, failed: failures.length }, failures[0]);
  return changed;
}
