import type { Temporal } from "temporal-polyfill";
import type { Deps } from "#app/domain/deps.ts";
import type { SearchConnection } from "./client.server.ts";
import { ensureIndex, reindex, unfinishedBuilds } from "./reindex.server.ts";
import { planSync, syncShown } from "./sync.server.ts";

export type Indexing = {
  /** Brings one job seeker's document in step with the database. */
  sync(jobSeekerId: string): Promise<void>;
  /** Builds the index when there is none, or when a build of it was cut short; says whether it did. */
  catchUp(): Promise<boolean>;
  /** Builds the index anew, whatever stands; says how many people it holds. */
  rebuild(): Promise<number>;
  /** Brings the documents up to date of whom something else is shown since then; says how many people that is. */
  syncShown(since: Temporal.Instant): Promise<number>;
};

export function createIndexing(deps: Deps, connection: SearchConnection): Indexing {
  return {
    async sync(jobSeekerId) {
      const write = await deps.withActor({ kind: "indexing" }, (store) => planSync(store, connection, jobSeekerId));
      await write();
    },
    async catchUp() {
      const isThere = (await ensureIndex(connection)) === "there";
      if (isThere && (await unfinishedBuilds(connection)).length === 0) return false;
      await reindex(deps, connection);
      return true;
    },
    rebuild: () => reindex(deps, connection),
    syncShown: (since) => syncShown(deps, connection, since),
  };
}
