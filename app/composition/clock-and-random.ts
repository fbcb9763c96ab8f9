import { createHmac, randomBytes, randomInt, randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { Clock, Random } from "#app/domain/deps.ts";

/** The machine's own. Tests and the seed bring others. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };

export const systemRandom: Random = {
  uuid: () => randomUUID(),
  token: () => randomBytes(32).toString("base64url"),
  below: (limit) => randomInt(limit),
};

/** Each purpose has a key of its own, derived from the one secret. */
export function keyedHashes(appSecret: string): (purpose: string, text: string) => string {
  const keyOf = (purpose: string) => createHmac("sha256", appSecret).update(`keyed:${purpose}`).digest();
  return (purpose, text) => createHmac("sha256", keyOf(purpose)).update(text).digest("base64url");
}
