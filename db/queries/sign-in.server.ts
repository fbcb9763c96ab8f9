import { sql } from "drizzle-orm";
import type { SignInStore } from "#app/domain/operations/sign-in-store.ts";
import type { QueryContext } from "./context.ts";

/** The schema `auth` is closed to this login but for this function (`functions.server.ts`). */
export function signInQueries({ tx }: QueryContext): SignInStore {
  return {
    async forgetExpired(most) {
      const [row] = await tx.execute<{ forgotten: number }>(sql`select auth.forget_expired(${most}::integer) as forgotten`);
      return row?.forgotten ?? 0;
    },
  };
}
