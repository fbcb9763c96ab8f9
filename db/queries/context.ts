import type { Actor } from "#app/domain/actor.ts";
import type { Clock, Random } from "#app/domain/deps.ts";
import type { Tx } from "../client.server.ts";

/** What a query module is opened with: one actor's transaction. */
export type QueryContext = { tx: Tx; actor: Actor; clock: Clock; random: Random };
