import { and, asc, eq, gt, lte } from "drizzle-orm";
import type { Referral, ReferralStore } from "#app/domain/referral/referral-store.ts";
import { cameByReferral, referral } from "../schema/referral.ts";
import type { QueryContext } from "./context.ts";

export function referralQueries({ tx }: QueryContext): ReferralStore {
  const byId = (referralId: string) => tx.select().from(referral).where(eq(referral.id, referralId));
  const first = (rows: Referral[]) => rows[0] ?? null;
  return {
    async keep(made) {
      // Without a target: whoever refers may read neither this row nor the one in its way.
      const { count } = await tx.insert(referral).values(made).onConflictDoNothing();
      return count > 0;
    },
    async byId(referralId) {
      return first(await byId(referralId));
    },
    async forAnswer(referralId) {
      return first(await byId(referralId).for("update"));
    },
    async toAddress(email) {
      return first(await tx.select().from(referral).where(eq(referral.email, email)));
    },
    async agree(referralId, agreedAt, expiresAt) {
      const rows = await tx
        .update(referral)
        .set({ status: "wanted", agreedAt, expiresAt })
        .where(and(eq(referral.id, referralId), eq(referral.status, "waiting")))
        .returning({ id: referral.id });
      return rows.length > 0;
    },
    async erase(referralId) {
      const rows = await tx.delete(referral).where(eq(referral.id, referralId)).returning({ id: referral.id });
      return rows.length > 0;
    },
    async over(now, { after, limit }) {
      const rows = await tx
        .select({ id: referral.id })
        .from(referral)
        .where(and(lte(referral.expiresAt, now), after === null ? undefined : gt(referral.id, after)))
        .orderBy(asc(referral.id))
        .limit(limit);
      return rows.map(({ id }) => id);
    },
    async recordComing(coming) {
      await tx.insert(cameByReferral).values(coming);
    },
    async comingOf(jobSeekerId) {
      const [row] = await tx.select().from(cameByReferral).where(eq(cameByReferral.jobSeekerId, jobSeekerId));
      return row ?? null;
    },
  };
}
