import { createHmac } from "node:crypto";
import type { KeyCreation, Meilisearch } from "meilisearch";
import { JOBS, PROFILES } from "./settings.ts";

/** A key of Meilisearch, and the id that tokens made with it name. */
export type MeiliKey = { uid: string; key: string };

type SearchRole = "web" | "worker";

/**
 * What each process may do with the indexes, and no more. Web searches; an operator's look
 * at an index also asks how many documents it holds and when it was built. Nobody but the
 * worker reads or writes a document, and neither lists or makes keys.
 */
const MAY: Record<SearchRole, string[]> = {
  web: ["search", "stats.get", "indexes.get"],
  worker: [
    "search", "documents.add", "documents.get", "documents.delete", "indexes.create", "indexes.get", "indexes.update",
    "indexes.delete", "indexes.swap", "settings.get", "settings.update", "tasks.get", "stats.get",
  ],
};

/** The worker swaps a new index for the one in use: a task of no one index, which a key for some indexes may not wait for. */
const indexesOf = (role: SearchRole, prefix: string) =>
  role === "worker" ? ["*"] : [PROFILES, JOBS].map((index) => `${prefix}${index}`);

const nameOf = (role: SearchRole, prefix: string) => `firstshift-${role}-${prefix || "main"}`;

/**
 * Makes the key of one process, unless it is there. It follows from the application's
 * secret: with another secret there is another key, and the one before it is removed.
 * @param master a client that holds the master key, used for nothing else
 */
export async function makeKey(master: Meilisearch, appSecret: string, role: SearchRole, prefix = ""): Promise<MeiliKey> {
  const uid = uidOf(appSecret, role, prefix);
  const name = nameOf(role, prefix);
  const { results } = await master.getKeys({ limit: 1_000 });
  const old = results.filter((key) => key.uid !== uid && (key.name === name || isOfBefore(key.name ?? "", prefix)));
  for (const key of old) await master.deleteKey(key.uid);
  const known = results.find((key) => key.uid === uid);
  if (known) return { uid, key: known.key };
  const made = await master.createKey({
    uid,
    name,
    description: role === "web" ? "Searches, on tokens that narrow each search" : "Keeps the indexes in step",
    actions: MAY[role] as KeyCreation["actions"],
    indexes: indexesOf(role, prefix),
    expiresAt: null,
  }).catch(async (error: unknown) => {
    // Another process was first.
    const key = await master.getKey(uid).catch(() => null);
    if (!key) throw error;
    return key;
  });
  return { uid, key: made.key };
}

/** Earlier versions had a key for each index. */
const isOfBefore = (name: string, prefix: string) => [PROFILES, JOBS].some((index) => name === `firstshift-search-${prefix}${index}`);

/** A version 4 UUID, as Meilisearch asks for, that nobody without the secret can guess. */
function uidOf(appSecret: string, role: SearchRole, prefix: string): string {
  const bytes = createHmac("sha256", appSecret).update(`search:key:${role}:${prefix}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
