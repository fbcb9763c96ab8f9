import { randomUUID } from "node:crypto";
import postgres from "postgres";

/**
 * Makes somebody an operator. No page does: whoever owns the database names the
 * first one. Signing in still takes the emailed code and a second factor.
 * @param addedAt ISO moment
 * @returns false when the account already holds a role, as nobody holds two
 */
export async function addOperator(options: {
  ownerUrl: string;
  email: string;
  name: string;
  addedAt: string;
}): Promise<boolean> {
  const { email, name, addedAt } = options;
  const owner = postgres(options.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    return await owner.begin(async (tx) => {
      await tx`
        insert into auth.account (id, name, email, email_verified) values (${randomUUID()}, ${name}, ${email}, false)
        on conflict (email) do nothing`;
      const [account] = await tx<{ id: string }[]>`select id from auth.account where email = ${email} for update`;
      if (!account) throw new Error("The account vanished while it was being made");
      // Policies bind the owner too, so they are lifted for this transaction; any failure puts them back.
      const tables = ["operator", "employer_member", "provider_member", "job_seeker"];
      for (const table of tables) await tx`alter table ${tx(table)} no force row level security`;
      const [role] = await tx`
        select 1 from operator where account_id = ${account.id}
        union all select 1 from employer_member where account_id = ${account.id}
        union all select 1 from provider_member where account_id = ${account.id}
        union all select 1 from job_seeker where account_id = ${account.id}`;
      if (!role) {
        await tx`insert into operator (account_id, name, since) values (${account.id}, ${name}, ${addedAt})`;
      }
      for (const table of tables) await tx`alter table ${tx(table)} force row level security`;
      return !role;
    });
  } finally {
    await owner.end({ timeout: 5 });
  }
}
