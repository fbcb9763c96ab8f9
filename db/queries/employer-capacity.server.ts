import { and, eq, isNotNull } from "drizzle-orm";
import { NO_LIMITS, type Capacity } from "#app/domain/employer/capacity.ts";
import type { EmployerStore } from "#app/domain/employer/employer-store.ts";
import { employerCapacity } from "../schema/employer.ts";
import { statement, type Value } from "../statement.server.ts";
import type { QueryContext } from "./context.ts";

/** @param row undefined where an employer never said what it takes on */
export function toCapacity(row: typeof employerCapacity.$inferSelect | undefined): Capacity {
  if (!row) return NO_LIMITS;
  const { pausedUntil, pauseReason, silentSince, startsPerMonth } = row;
  return { pausedUntil, pauseReason: pauseReason as Capacity["pauseReason"], silentSince, startsPerMonth };
}

const capacities = statement((tx, value: Value<"employerId">) =>
  tx.select().from(employerCapacity).where(eq(employerCapacity.employerId, value("employerId"))),
);

export function capacityQueries({ tx }: QueryContext): Pick<EmployerStore, "capacity" | "capacityToSet" | "setCapacity" | "endPause"> {
  return {
    async capacity(employerId) {
      const [row] = await capacities(tx, { employerId });
      return toCapacity(row);
    },
    async capacityToSet(employerId) {
      // Where nothing was ever said there is no row to hold: whoever comes second waits for the first to make one.
      await tx.insert(employerCapacity).values({ employerId }).onConflictDoNothing();
      const [row] = await tx.select().from(employerCapacity).where(eq(employerCapacity.employerId, employerId)).for("update");
      return toCapacity(row);
    },
    async setCapacity(employerId, to) {
      await tx
        .insert(employerCapacity)
        .values({ employerId, ...to })
        .onConflictDoUpdate({ target: employerCapacity.employerId, set: to });
    },
    async endPause(employerId) {
      const ended = await tx
        .update(employerCapacity)
        .set({ pausedUntil: null, pauseReason: null })
        .where(and(eq(employerCapacity.employerId, employerId), isNotNull(employerCapacity.pausedUntil)))
        .returning({ id: employerCapacity.employerId });
      return ended.length > 0;
    },
  };
}
