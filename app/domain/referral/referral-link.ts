import type { Referred } from "../actor.ts";
import type { Deps } from "../deps.ts";

const PURPOSE = "referral-link";
const TOKEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

/** What the link of a referral carries. Made from its id with a key of the server's own, so that none is kept anywhere. */
export function referralToken({ keyedHash }: Pick<Deps, "keyedHash">, referralId: string): string {
  return `${referralId}.${keyedHash(PURPOSE, referralId)}`;
}

/** Whoever holds the link of a referral, or null when it is no link of ours. */
export function holderOf({ keyedHash }: Pick<Deps, "keyedHash">, token: string): Referred | null {
  const [, referralId, proof] = TOKEN.exec(token) ?? [];
  if (!referralId || !proof) return null;
  // Hashed once more, so that how long it takes to compare says nothing about the proof.
  const same = (text: string) => keyedHash(`${PURPOSE}-compared`, text);
  return same(proof) === same(keyedHash(PURPOSE, referralId)) ? { kind: "referred", referralId } : null;
}
