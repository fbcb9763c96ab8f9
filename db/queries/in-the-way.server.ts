import { and, eq, sql } from "drizzle-orm";
import type { InTheWayStore } from "#app/domain/in-the-way/in-the-way-store.ts";
import { inTheWay } from "../schema/in-the-way.ts";
import type { QueryContext } from "./context.ts";

export function inTheWayQueries({ tx }: QueryContext): InTheWayStore {
  return {
    async of(jobSeekerId) {
      const [row] = await tx
        .select({ kinds: inTheWay.kinds, words: inTheWay.words, revision: inTheWay.revision })
        .from(inTheWay)
        .where(eq(inTheWay.jobSeekerId, jobSeekerId));
      return row ?? null;
    },
    async save({ seen, ...saved }) {
      if (seen === 0) {
        const first = await tx
          .insert(inTheWay)
          .values({ ...saved, revision: 1 })
          .onConflictDoNothing()
          .returning({ revision: inTheWay.revision });
        return first.length > 0;
      }
      const { jobSeekerId, ...changes } = saved;
      const changed = await tx
        .update(inTheWay)
        .set({ ...changes, revision: sql`${inTheWay.revision} + 1` })
        .where(and(eq(inTheWay.jobSeekerId, jobSeekerId), eq(inTheWay.revision, seen)))
        .returning({ revision: inTheWay.revision });
      return changed.length > 0;
    },
  };
}
