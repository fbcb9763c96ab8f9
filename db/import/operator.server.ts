import { randomUUID } from "node:crypto";
import postgres from "postgres";
import type { Deps } from "#app/domain/deps.ts";

/**
 * Makes somebody an operator. No use case does: a policy lets only the owner of
 * the database, who names the first one from the command line. Signing in still
 * takes the emailed code and a second factor.
 * @param addedAt ISO moment
 * @returns false when the account already holds a role, as nobody holds two
 */
export async function addOperator(
  withActor: Deps["withActor"],
  options: { ownerUrl: string; email: string; name: string; addedAt: string },
): Promise<boolean> {
  const { email, name, addedAt } = options;
  const owner = postgres(options.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await owner`
      insert into auth.account (id, name, email, email_verified) values (${randomUUID()}, ${name}, ${email}, false)
      on conflict (email) do nothing`;
    const [account] = await owner<{ id: string }[]>`select id from auth.account where email = ${email}`;
    if (!account) throw new Error("The account vanished while it was being made");
    const newcomer = { kind: "newcomer", accountId: account.id, email } as const;
    if (await withActor(newcomer, ({ membership }) => membership.roleOf(account.id))) return false;
    await owner`insert into operator (account_id, name, since) values (${account.id}, ${name}, ${addedAt})`;
    return true;
  } finally {
    await owner.end({ timeout: 5 });
  }
}
