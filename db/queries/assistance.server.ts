import { and, eq } from "drizzle-orm";
import type { AssistanceStore } from "#app/domain/assistance/assistance-store.ts";
import { assistance } from "../schema/assistance.ts";
import type { QueryContext } from "./context.ts";

export function assistanceQueries({ tx }: QueryContext): AssistanceStore {
  return {
    async said(jobSeekerId, accountId) {
      const [row] = await tx
        .select({ helper: assistance.helper, understood: assistance.understood, saidAt: assistance.saidAt })
        .from(assistance)
        .where(and(eq(assistance.jobSeekerId, jobSeekerId), eq(assistance.accountId, accountId)));
      return row ?? null;
    },
    async say(said) {
      const { helper, understood, saidAt } = said;
      await tx
        .insert(assistance)
        .values(said)
        .onConflictDoUpdate({
          target: [assistance.jobSeekerId, assistance.accountId],
          set: { helper, understood, saidAt },
        });
    },
  };
}
