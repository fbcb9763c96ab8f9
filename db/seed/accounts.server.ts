import type { Newcomer } from "#app/domain/actor.ts";
import type { Deps } from "#app/domain/deps.ts";
import { account } from "../schema/auth.ts";
import { operator } from "../schema/membership.ts";
import { openIdentityDatabase } from "../queries/identity.server.ts";
import postgres from "postgres";

export type Accounts = {
  /** An account whose address counts as proven. */
  open(email: string, name: string): Promise<Newcomer>;
  /** Makes an account an operator, which no use case can: the first one comes from the machine's owner. */
  makeOperator(accountId: string, name: string): Promise<void>;
  close(): Promise<void>;
};

/**
 * @param urls.auth the database as `firstshift_auth`
 * @param urls.owner the database as its owner
 */
export function openAccounts(urls: { auth: string; owner: string }, deps: Pick<Deps, "random" | "clock">): Accounts {
  const identity = openIdentityDatabase(urls.auth);
  const owner = postgres(urls.owner, { max: 1, onnotice: () => {} });
  return {
    async open(email, name) {
      const id = deps.random.uuid();
      await identity.db.insert(account).values({ id, email, name, emailVerified: true });
      return { kind: "newcomer", accountId: id, email };
    },
    async makeOperator(accountId, name) {
      await owner`insert into operator (account_id, name, since) values (${accountId}, ${name}, ${deps.clock.now().toString()})`;
    },
    async close() {
      await identity.close();
      await owner.end({ timeout: 5 });
    },
  };
}
