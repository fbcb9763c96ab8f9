import type { Temporal } from "temporal-polyfill";
import type { Deps } from "#app/domain/deps.ts";
import type { WhichOpenings } from "#app/domain/jobs/job-store.ts";
import type { SearchConnection } from "./client.server.ts";
import { buildsOf, ensureIndex, INDEXES, isAsSet, rebuild, reindex } from "./reindex.server.ts";
import { syncAdmitted, syncOpenings, syncPeople, syncShown, type Part } from "./sync.server.ts";

/** As many as Meilisearch takes in a second or two, so that a choice made meanwhile waits no longer. */
const TOGETHER = 1_000;

export type Indexing = {
  /** Brings one job seeker's document in step with the database. */
  sync(jobSeekerId: string): Promise<void>;
  /** Brings the documents of one opening, or of all that an employer posted, in step. */
  syncJobs(which: WhichOpenings): Promise<void>;
  /** Builds each index that is not there or set otherwise, or whose last build was cut short; says whether it did. */
  catchUp(): Promise<boolean>;
  /** Builds both indexes anew, whatever stands; says how many each holds. */
  rebuild(): Promise<{ people: number; jobs: number }>;
  /** Brings the documents up to date of whom a count shows something else from this moment on: the part of them that comes after this person. */
  syncShown(at: Temporal.Instant, after?: string | null): Promise<Part>;
  /** Brings the documents up to date of everybody whose rule admitted this employer: the part of them that comes after this person. */
  syncAdmitted(employerId: string, after?: string | null): Promise<Part>;
};

export function createIndexing(deps: Deps, connection: SearchConnection, { together = TOGETHER } = {}): Indexing {
  return {
    sync: (jobSeekerId) => syncPeople(deps, connection, [jobSeekerId]),
    syncJobs: (which) => syncOpenings(deps, connection, which),
    async catchUp() {
      let caughtUp = false;
      for (const built of INDEXES) {
        const isThere = (await ensureIndex(connection, built)) === "there";
        if (isThere && (await isAsSet(connection, built)) && (await buildsOf(connection, built)).length === 0) continue;
        await rebuild(deps, connection, built);
        caughtUp = true;
      }
      return caughtUp;
    },
    rebuild: () => reindex(deps, connection),
    syncShown: (at, after = null) => syncShown(deps, connection, at, { after, together }),
    syncAdmitted: (employerId, after = null) => syncAdmitted(deps, connection, employerId, { after, together }),
  };
}
