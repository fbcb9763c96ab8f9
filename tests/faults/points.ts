import { setTimeout as pause } from "node:timers/promises";
import type { Chance } from "#db/seed/chance.ts";
import { connectSearch } from "#search/client.server.ts";
import { reindex, unfinishedBuilds } from "#search/reindex.server.ts";
import type { ServiceName } from "#app/composition/launcher/supervise.ts";
import type { World } from "./world.ts";

/**
 * Brings a process down at one moment of a change, and says whether it was that moment.
 * `change` resolves when it was answered, or never will be.
 */
export type Point = (world: World, victim: ServiceName, change: () => Promise<void>, chance: Chance) => Promise<boolean>;

export const VICTIMS: readonly ServiceName[] = ["worker", "postgres", "web", "meilisearch"];

export const POINTS: Record<string, Point> = {
  async "between commit and pickup"(world, victim, change) {
    world.freeze("worker");
    await change();
    const waiting = await world.superuser`select 1 from pgboss.job where name = 'event' and state = 'created' limit 1`;
    world.kill(victim);
    world.thaw("worker");
    return waiting.length > 0;
  },

  async "between Resend's acceptance and completion"(world, victim, change) {
    const accepted = world.resend.holdNext();
    await change();
    const reached = await Promise.race([accepted.then(() => true), pause(PATIENCE_MS, false)]);
    world.kill(victim);
    world.resend.letGo();
    return reached;
  },

  async "in the middle of an index swap"(world, victim, change, chance) {
    const connection = connectSearch(world.env, { timeoutMs: 20_000 });
    const building = reindex(world.wired.deps, connection).catch(() => {});
    const isBuilding = async () => (await unfinishedBuilds(connection)).length > 0;
    await until(isBuilding);
    const killed = pause(chance.below(400)).then(async () => {
      const reached = await isBuilding().catch(() => false);
      world.kill(victim);
      return reached;
    });
    const [, reached] = await Promise.all([change(), killed]);
    await building;
    return reached;
  },

  async "before COMMIT"(world, victim, change) {
    const waits = Promise.withResolvers<void>();
    const locked = Promise.withResolvers<void>();
    // No event can be written, so every change stops at its last statement.
    const holding = world.superuser.begin(async (tx) => {
      await tx.unsafe("lock table event in share mode");
      locked.resolve();
      await waits.promise;
    });
    holding.catch(() => {});
    await locked.promise;
    const changing = change();
    const reached = await until(async () => {
      const waiting = await world.superuser`select 1 from pg_locks where not granted and relation = 'event'::regclass`;
      return waiting.length > 0;
    });
    world.kill(victim);
    // Long enough for the dead one's connections to be noticed by those that live.
    await pause(200);
    waits.resolve();
    await Promise.all([changing, holding.catch(() => {})]);
    return reached;
  },
};

const PATIENCE_MS = 30_000;

/** Asks until it is so, and says whether it ever was: a round goes on without, and is judged by how everything ends. */
async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  const late = performance.now() + PATIENCE_MS;
  while (performance.now() < late) {
    if (await isSo().catch(() => false)) return true;
    await pause(10);
  }
  return false;
}
