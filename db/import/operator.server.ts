import { randomUUID } from "node:crypto";
import postgres from "postgres";
import type { Deps } from "#app/domain/deps.ts";

/**
 * Makes somebody an operator, again too. No use case does: a policy lets only the owner of
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
  return asOwner(options.ownerUrl, async (owner) => {
    await owner`
      insert into auth.account (id, name, email, email_verified) values (${randomUUID()}, ${name}, ${email}, false)
      on conflict (email) do nothing`;
    const [account] = await owner<{ id: string }[]>`select id from auth.account where email = ${email}`;
    if (!account) throw new Error("The account vanished while it was being made");
    const newcomer = { kind: "newcomer", accountId: account.id, email } as const;
    if (await withActor(newcomer, ({ membership }) => membership.roleOf(account.id))) return false;
    await owner`
      insert into operator (account_id, name, since) values (${account.id}, ${name}, ${addedAt})
      on conflict (account_id) do update set name = excluded.name, since = excluded.since, ended_at = null`;
    return true;
  });
}

type OperatorLine = {
  email: string;
  name: string;
  /** ISO date. */
  since: string;
  /** Whether they have an authenticator app set up. */
  secondFactor: boolean;
};

/** Who operates Firstshift now, by when they began. */
export async function listOperators(ownerUrl: string): Promise<OperatorLine[]> {
  return asOwner(ownerUrl, (owner) => owner<OperatorLine[]>`
    select a.email, o.name, to_char(o.since at time zone 'Europe/London', 'YYYY-MM-DD') as since,
      exists (select from auth.second_factor f where f.account_id = a.id and f.confirmed_at is not null) as "secondFactor"
    from operator o join auth.account a on a.id = o.account_id
    where o.ended_at is null
    order by o.since, a.email`);
}

/**
 * Ends somebody's being an operator, and signs them out everywhere. Their account stays, and holds no role.
 * Two at the same moment wait for each other, so that one operator is left.
 * @param endedAt ISO moment
 */
export async function removeOperator(
  ownerUrl: string,
  { email, endedAt }: { email: string; endedAt: string },
): Promise<"removed" | "no operator" | "the last one"> {
  return asOwner(ownerUrl, (owner) =>
    owner.begin(async (tx) => {
      const operators = await tx<{ accountId: string; email: string }[]>`
        select o.account_id as "accountId", a.email from operator o join auth.account a on a.id = o.account_id
        where o.ended_at is null order by o.account_id for update of o`;
      const found = operators.find((operator) => operator.email === email);
      if (!found) return "no operator";
      if (operators.length === 1) return "the last one";
      await tx`update operator set ended_at = ${endedAt} where account_id = ${found.accountId}`;
      await tx`delete from auth.session where account_id = ${found.accountId}`;
      return "removed";
    }),
  );
}

/**
 * Forgets the authenticator app and the recovery codes of an operator, and signs them out everywhere: they set up a new
 * one at their next sign-in.
 * @returns false when nobody of this address is an operator
 */
export async function clearOperatorsSecondFactor(ownerUrl: string, email: string): Promise<boolean> {
  return asOwner(ownerUrl, (owner) =>
    owner.begin(async (tx) => {
      const [found] = await tx<{ accountId: string }[]>`
        select o.account_id as "accountId" from operator o join auth.account a on a.id = o.account_id
        where a.email = ${email} and o.ended_at is null`;
      if (!found) return false;
      for (const table of ["recovery_code", "second_factor", "session"]) {
        await tx`delete from auth.${tx(table)} where account_id = ${found.accountId}`;
      }
      return true;
    }),
  );
}

async function asOwner<T>(ownerUrl: string, work: (owner: postgres.Sql) => Promise<T>): Promise<T> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    return await work(owner);
  } finally {
    await owner.end({ timeout: 5 });
  }
}
