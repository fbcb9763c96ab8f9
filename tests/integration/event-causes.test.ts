import { describe, expect, test } from "vitest";
import { ROLE_KINDS, type Actor, type ActorKind } from "#app/domain/actor.ts";
import { CAUSED_BY } from "#app/domain/event-causes.ts";
import { loginOf } from "#db/actor-settings.ts";
import { testDatabase } from "#tests/support/database.ts";

/** Which events a login can write at all, whoever it says that it acts for. */
const db = await testDatabase();
const KINDS: ActorKind[] = ["visitor", "newcomer", "referred", ...ROLE_KINDS, "indexing", "mailing", "timekeeping"];
const NAMES = [...Object.keys(CAUSED_BY), "NothingThatHappens"];
const LOGINS = ["app", "employer", "worker"] as const;

/** The events that a login writes as this kind of actor, each tried by itself. */
async function written(login: (typeof LOGINS)[number], kind: ActorKind): Promise<string[]> {
  const names: string[] = [];
  await db.as(`firstshift_${login}`).begin(async (tx) => {
    await tx`select set_config('firstshift.actor', ${kind}, true), set_config('firstshift.account_id', '', true)`;
    await tx.unsafe(`
      do $$ declare name text; taken text[] := '{}';
      begin
        foreach name in array string_to_array('${NAMES.join(",")}', ',') loop
          begin
            insert into event (id, name, subjects, actor_kind, occurred_at) values (gen_random_uuid(), name, '{}', '${kind}', now());
            taken := taken || name;
          exception when insufficient_privilege then null;
          end;
        end loop;
        perform set_config('firstshift.taken', array_to_string(taken, ','), true);
      end $$`);
    const [row] = await tx<{ taken: string }[]>`select current_setting('firstshift.taken') as taken`;
    names.push(...row!.taken.split(",").filter((name) => name !== ""));
  });
  return names.toSorted();
}

describe.each(LOGINS)("the login %s", (login) => {
  test.each(KINDS)("as %s writes what that kind of actor brings about on it, and nothing else", async (kind) => {
    const own = loginOf({ kind } as Actor) === login;
    const brings = Object.entries(CAUSED_BY).flatMap(([name, kinds]) => (own && kinds.includes(kind) ? [name] : []));
    expect(await written(login, kind)).toEqual(brings.toSorted());
  });
});
