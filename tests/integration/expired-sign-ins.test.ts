import { beforeEach, expect, test } from "vitest";
import type { Actor, Timekeeping } from "#app/domain/actor.ts";
import { NotAllowed } from "#app/domain/errors.ts";
import { forgetExpiredSignIns } from "#app/domain/operations/forget-expired-sign-ins.ts";
import { loginOf, settingsOf } from "#db/actor-settings.ts";
import { A_MONDAY } from "#tests/support/clock.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";

const db = await testDatabase();
const world = await aWorld(db);
const timekeeping: Timekeeping = { kind: "timekeeping" };
const { accountId } = world.seeker;
await db.superuser`
  insert into auth.account (id, name, email) values (${accountId}, 'Ada', ${`${accountId}@example.org`}) on conflict do nothing`;

beforeEach(async () => {
  db.clock.set(A_MONDAY);
  await db.superuser`delete from auth.session`;
  await db.superuser`delete from auth.verification`;
  await db.superuser`delete from auth.former_address`;
  await db.superuser`delete from auth.gone_account`;
});

async function keep(name: string, expiresAt: string): Promise<void> {
  await db.superuser`insert into auth.session (token, account_id, expires_at) values (${name}, ${accountId}, ${expiresAt})`;
  await db.superuser`insert into auth.verification (identifier, value, expires_at) values (${name}, 'x', ${expiresAt})`;
  await db.superuser`insert into auth.former_address (account_id, sealed_address, token_hash, changed_at, expires_at)
    values (${accountId}, 'x', convert_to(${name}, 'UTF8'), ${expiresAt}, ${expiresAt})`;
  await db.superuser`insert into auth.gone_account (id, gone_at) values (gen_random_uuid(), ${expiresAt})`;
}
async function kept(): Promise<{ sessions: string[]; codes: string[]; addresses: string[]; gone: number }> {
  const sessions = await db.superuser<{ name: string }[]>`select token as name from auth.session order by 1`;
  const codes = await db.superuser<{ name: string }[]>`select identifier as name from auth.verification order by 1`;
  const addresses = await db.superuser<{ name: string }[]>`select convert_from(token_hash, 'UTF8') as name from auth.former_address order by 1`;
  const gone = await db.superuser`select 1 from auth.gone_account`;
  const [named, ofCodes, ofAddresses] = [sessions, codes, addresses].map((rows) => rows.map(({ name }) => name)) as [string[], string[], string[]];
  return { sessions: named, codes: ofCodes, addresses: ofAddresses, gone: gone.length };
}
const later = (hours: number) => db.clock.now().add({ hours }).toString();

test("what ran out more than a day ago goes, in whatever numbers, and the rest stays", async () => {
  await db.superuser`
    insert into auth.session (token, account_id, expires_at)
    select 'old ' || n, ${accountId}, ${later(-48)}::timestamptz from generate_series(1, 4500) n`;
  await keep("ran out", later(-25));
  await keep("ran out today", later(-23));
  await keep("still good", later(1));
  expect(await forgetExpiredSignIns(db.deps, timekeeping)).toBe(4504);
  const rest = ["ran out today", "still good"];
  expect(await kept()).toEqual({ sessions: rest, codes: rest, addresses: rest, gone: 2 });
  expect(await forgetExpiredSignIns(db.deps, timekeeping)).toBe(0);
});

test("two workers at once throw each away once", async () => {
  await keep("ran out", later(-25));
  const both = await Promise.all([1, 2].map(() => forgetExpiredSignIns(db.deps, timekeeping)));
  expect(both.reduce((sum, one) => sum + one)).toBe(4);
});

test("a clock that runs ahead signs nobody out", async () => {
  await keep("still good", new Date(Date.now() + 3_600_000).toISOString());
  db.clock.advance({ hours: 24 * 3650 });
  expect(await forgetExpiredSignIns(db.deps, timekeeping)).toBe(0);
  expect((await kept()).sessions).toEqual(["still good"]);
});

test("nobody else may, and the worker can read none of it", async () => {
  await keep("ran out", later(-25));
  const others: Actor[] = [
    { kind: "visitor" }, world.newcomer, world.seeker, world.coach, world.lead, world.employer, world.operator,
    { kind: "mailing" }, { kind: "indexing" },
  ];
  for (const actor of others) {
    await expect(forgetExpiredSignIns(db.deps, actor as Timekeeping)).rejects.toBeInstanceOf(NotAllowed);
    await expect(inSql(actor, "select auth.forget_expired(10)"), actor.kind).rejects.toMatchObject({ code: "42501" });
  }
  for (const statement of ["select * from auth.session", "delete from auth.session", "delete from auth.verification", "select * from auth.former_address"]) {
    await expect(inSql(timekeeping, statement), statement).rejects.toMatchObject({ code: "42501" });
  }
  expect(await kept()).toEqual({ sessions: ["ran out"], codes: ["ran out"], addresses: ["ran out"], gone: 1 });
});

function inSql(actor: Actor, statement: string) {
  return db.as(`firstshift_${loginOf(actor)}` as const).begin(async (tx) => {
    for (const [name, value] of Object.entries(settingsOf(actor, db.clock.now()))) {
      await tx`select set_config(${name}, ${value}, true)`;
    }
    return tx.unsafe(statement);
  });
}
