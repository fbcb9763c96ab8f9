import { describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/actor.ts";
import { Clash, NotAllowed } from "#app/domain/errors.ts";
import { changeProvider, decideProviderName } from "#app/domain/membership/change-provider.ts";
import { listProviders } from "#app/domain/membership/decide-provider.ts";
import { readTeam } from "#app/domain/membership/read-team.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";
import { rowsAsActor } from "#tests/support/rows-as.ts";

const db = await testDatabase();
const { deps } = db;
const world = await aWorld(db);

describe("the name and the town of a provider", () => {
  const nameOf = async () => (await readTeam(deps, world.lead)).provider;
  const ask = (organisation: string, town = "Bristol") => changeProvider(deps, world.lead, { organisation, town });

  test("its lead moves it at once, and a new name shows once an operator has taken it", async () => {
    const { name: old } = await nameOf();
    const { providerId } = world.lead;
    expect(await ask(old, "Leeds")).toEqual({ nameWaits: false });
    expect((await nameOf()).town).toContain("Leeds");
    expect(await ask("Avon Renamed", "Leeds")).toEqual({ nameWaits: true });
    expect(await ask("Avon Renamed", "Leeds")).toEqual({ nameWaits: false });
    expect(await nameOf()).toMatchObject({ name: old, newName: "Avon Renamed" });
    const waiting = await listProviders(deps, world.operator, { status: "new_name", name: "", page: 1 });
    expect(waiting.providers.map(({ id }) => id)).toEqual([providerId]);
    await expect(
      decideProviderName(deps, world.operator, { providerId, newName: "Another", take: true }),
    ).rejects.toBeInstanceOf(Clash);
    for (const take of [true, true]) await decideProviderName(deps, world.operator, { providerId, newName: "Avon Renamed", take });
    expect(await nameOf()).toMatchObject({ name: "Avon Renamed", newName: null });
    await ask(old, "Bristol");
    await decideProviderName(deps, world.operator, { providerId, newName: old, take: false });
    await expect(decideProviderName(deps, world.operator, { providerId, newName: old, take: true })).rejects.toBeInstanceOf(Clash);
    expect(await nameOf()).toMatchObject({ name: "Avon Renamed", newName: null });
  });

  test("whoever goes back to the name they have takes the new one back", async () => {
    const { name: old } = await nameOf();
    await ask("Avon Once");
    expect(await ask(old)).toEqual({ nameWaits: false });
    expect(await nameOf()).toMatchObject({ name: old, newName: null });
  });

  test("before an operator admits it, its lead says what it is called", async () => {
    const { providerId, accountId } = world.lead;
    await db.superuser`update provider set status = 'not_admitted', applied_by = ${accountId} where id = ${providerId}`;
    expect(await ask("Avon Anew")).toEqual({ nameWaits: false });
    expect(await nameOf()).toMatchObject({ name: "Avon Anew", newName: null });
    await db.superuser`update provider set status = 'admitted' where id = ${providerId}`;
  });

  test("nobody else does, and a lead decides nothing that is an operator's, in SQL either", async () => {
    const rowsAs = rowsAsActor(db);
    const change = (to: string) => `update provider set ${to} where id = '${world.lead.providerId}'`;
    const tries: [Actor, string, number][] = [
      [world.lead, "new_name = 'Mine', place_id = place_id", 1],
      [world.lead, "name = 'Mine'", 0],
      [world.lead, "status = 'suspended'", 0],
      [world.lead, "about = 'Mine', decided_by = applied_by", 0],
      [world.operator, "name = 'Theirs', new_name = null", 1],
      ...[world.coach, world.otherCoach, world.seeker, world.newcomer].map((one): [Actor, string, number] => [one, "new_name = 'Mine'", 0]),
    ];
    for (const [actor, to, rows] of tries) expect(await rowsAs(actor, change(to)), `${actor.kind}: ${to}`).toBe(rows);
    await expect(changeProvider(deps, world.coach as never, { organisation: "Mine", town: "Bristol" })).rejects.toBeInstanceOf(NotAllowed);
    await expect(
      decideProviderName(deps, world.lead as never, { providerId: world.lead.providerId, newName: "Mine", take: true }),
    ).rejects.toBeInstanceOf(NotAllowed);
  });
});
