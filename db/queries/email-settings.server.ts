import { eq, ne } from "drizzle-orm";
import type { EmailSettingsStore } from "#app/domain/mailing/email-settings-store.ts";
import { emailPreference, emailReturn } from "../schema/email.ts";
import type { QueryContext } from "./context.ts";

export function emailSettingsQueries({ tx }: QueryContext): EmailSettingsStore {
  return {
    async pace(accountId) {
      const [row] = await tx
        .select({ pace: emailPreference.pace })
        .from(emailPreference)
        .where(eq(emailPreference.accountId, accountId));
      return row?.pace ?? null;
    },
    async choosePace(accountId, pace, at) {
      const chosen = await tx
        .insert(emailPreference)
        .values({ accountId, pace, chosenAt: at })
        .onConflictDoUpdate({ target: emailPreference.accountId, set: { pace, chosenAt: at }, setWhere: ne(emailPreference.pace, pace) })
        .returning({ accountId: emailPreference.accountId });
      return chosen.length > 0;
    },
    async emailReturn(accountId) {
      const [row] = await tx
        .select({ reason: emailReturn.reason, since: emailReturn.since })
        .from(emailReturn)
        .where(eq(emailReturn.accountId, accountId));
      return row ?? null;
    },
    async forgetReturn(accountId) {
      await tx.delete(emailReturn).where(eq(emailReturn.accountId, accountId));
    },
  };
}
