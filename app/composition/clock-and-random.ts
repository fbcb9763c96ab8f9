import { createHmac, createSecretKey, type KeyObject, randomBytes, randomInt, randomUUID } from "node:crypto";
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
  // A page orders two hundred people: a key is derived once, in the form that costs nothing to use.
  const keys = new Map<string, KeyObject>();
  function keyOf(purpose: string): KeyObject {
    const known = keys.get(purpose);
    if (known) return known;
    const key = createSecretKey(createHmac("sha256", appSecret).update(`keyed:${purpose}`).digest());
    keys.set(purpose, key);
    return key;
  }
  return (purpose, text) => createHmac("sha256", keyOf(purpose)).update(text).digest("base64url");
}
