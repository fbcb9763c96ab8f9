import { sql } from "drizzle-orm";
import type { EventStore } from "#app/domain/store.ts";
import { event } from "../schema/event.ts";
import type { QueryContext } from "./context.ts";

export function eventQueries({ tx, actor, clock, random }: QueryContext): EventStore {
  return {
    async record({ name, subjects }) {
      const id = random.uuid();
      const occurredAt = clock.now();
      await tx.insert(event).values({
        id,
        name,
        subjects,
        actorKind: actor.kind,
        accountId: "accountId" in actor ? actor.accountId : null,
        occurredAt,
      });
      await tx.execute(sql`select jobs.enqueue('event', ${id}::uuid)`);
      return occurredAt;
    },
  };
}
