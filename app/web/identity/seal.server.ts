import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** What a key is for. Each purpose has a key of its own, so one can never stand in for another. */
type Purpose = "second factor" | "sign-in link" | "sign-in step" | "address step" | "former address" | "answers" | "code hash" | "recovery code" | "session";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export type Seal = {
  /** AES-256-GCM; `bound` must be the same when opening. */
  seal(purpose: Purpose, text: string, bound?: string): Buffer;
  /** Null when it was not sealed here, for this purpose, with this `bound`. */
  open(purpose: Purpose, sealed: Buffer, bound?: string): string | null;
  /** HMAC-SHA256: for what is short enough to be guessed from a plain hash. */
  hash(purpose: Purpose, text: string): Buffer;
  /** A key for a library, as text. */
  secretFor(purpose: Purpose): string;
};

/** Keys derived from APP_SECRET (HKDF-SHA256, RFC 5869). */
export function createSeal(appSecret: string): Seal {
  const keyFor = (purpose: Purpose) => Buffer.from(hkdfSync("sha256", appSecret, "", `firstshift ${purpose}`, 32));
  return {
    seal(purpose, text, bound = "") {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce).setAAD(Buffer.from(bound));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    open(purpose, sealed, bound = "") {
      if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
      const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), sealed.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(bound))
        .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      try {
        const text = [decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()];
        return Buffer.concat(text).toString("utf8");
      } catch {
        return null;
      }
    },
    hash: (purpose, text) => createHmac("sha256", keyFor(purpose)).update(text).digest(),
    secretFor: (purpose) => keyFor(purpose).toString("base64url"),
  };
}
