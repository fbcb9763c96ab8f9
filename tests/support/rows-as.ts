import type { Actor } from "#app/domain/actor.ts";
import { loginOf, settingsOf } from "#db/actor-settings.ts";
import type { TestDatabase } from "./database.ts";

/**
 * Runs statements as an actor in one transaction and rolls back: how many rows the last one
 * found. A missing grant, and what a policy or a trigger refuses, counts as nothing.
 */
export function rowsAsActor(db: TestDatabase): (actor: Actor, ...statements: string[]) => Promise<number> {
  const logins = {
    app: db.as("firstshift_app"),
    employer: db.as("firstshift_employer"),
    worker: db.as("firstshift_worker"),
  };
  return async (actor, ...statements) => {
    const undo = new Error("undo");
    let count = 0;
    try {
      await logins[loginOf(actor)].begin(async (tx) => {
        for (const [name, value] of Object.entries(settingsOf(actor, db.clock.now()))) {
          await tx`select set_config(${name}, ${value}, true)`;
        }
        for (const statement of statements) count = (await tx.unsafe(statement)).count;
        throw undo;
      });
    } catch (error) {
      const refused = error instanceof Error && "code" in error && error.code === "42501";
      if (!refused && error !== undo) throw error;
      if (refused) return 0;
    }
    return count;
  };
}
