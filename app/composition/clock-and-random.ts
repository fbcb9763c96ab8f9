import { createHmac, hash, randomBytes, randomInt, randomUUID } from "node:crypto";
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
  const known = new Map<string, (text: string) => string>();
  return (purpose, text) => {
    const hashed = known.get(purpose) ?? hmacSha256(createHmac("sha256", appSecret).update(`keyed:${purpose}`).digest());
    known.set(purpose, hashed);
    return hashed(text);
  };
}

/** Of SHA-256, in bytes. */
const BLOCK = 64;

/**
 * HMAC (RFC 2104) by two plain hashes. A page puts two hundred people in order, and
 * Node's own `createHmac` takes over forty times as long for each.
 */
export function hmacSha256(key: Buffer): (text: string) => string {
  const padded = (byte: number) => Buffer.alloc(BLOCK, byte).map((pad, at) => pad ^ (key[at] ?? 0));
  const [inner, outer] = [padded(0x36), padded(0x5c)];
  return (text) => {
    const first = hash("sha256", Buffer.concat([inner, Buffer.from(text)]), "buffer");
    return hash("sha256", Buffer.concat([outer, first]), "base64url");
  };
}
