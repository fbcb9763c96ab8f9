import type { Newcomer } from "#app/domain/actor.ts";
import type { Random } from "#app/domain/deps.ts";
import { openIdentityDatabase } from "../queries/identity.server.ts";
import { account } from "../schema/auth.ts";

export type Accounts = {
  /** An account whose address counts as proven. */
  open(email: string, name: string): Promise<Newcomer>;
  close(): Promise<void>;
};

/** @param authUrl the database as `firstshift_auth` */
export function openAccounts(authUrl: string, random: Random): Accounts {
  const identity = openIdentityDatabase(authUrl);
  return {
    async open(email, name) {
      const id = random.uuid();
      await identity.db.insert(account).values({ id, email, name, emailVerified: true });
      return { kind: "newcomer", accountId: id, email };
    },
    close: identity.close,
  };
}
