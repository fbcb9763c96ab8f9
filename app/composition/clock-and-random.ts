import { randomBytes, randomInt, randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { Clock, Random } from "#app/domain/deps.ts";

/** The machine's own. Tests and the seed bring others. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };

export const systemRandom: Random = {
  uuid: () => randomUUID(),
  token: () => randomBytes(32).toString("base64url"),
  below: (limit) => randomInt(limit),
};
