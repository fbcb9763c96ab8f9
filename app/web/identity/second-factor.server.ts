import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import * as store from "#db/queries/identity.server.ts";
import type { IdentityDatabase } from "#db/queries/identity.server.ts";
import type { NewSecondFactor } from "./auth-port.ts";
import type { Seal } from "./seal.server.ts";

const STEP_SECONDS = 30;
/** Phones run a little fast or slow: one step either way (RFC 6238, 5.2). */
const STEPS_EITHER_WAY = 1;
const RECOVERY_CODES = 8;
/** Without letters and digits that look alike. */
const RECOVERY_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

export type SecondFactors = ReturnType<typeof createSecondFactors>;

/** Time-based one-time codes (RFC 6238). Secrets are sealed, each step works once, and so does each recovery code. */
export function createSecondFactors({ db, seal, now }: { db: IdentityDatabase["db"]; seal: Seal; now: () => Date }) {
  const totp = (secret: string, email?: string) =>
    new TOTP({ issuer: "Firstshift", label: email ?? "Firstshift", secret: Secret.fromBase32(secret) });

  async function secretOf(accountId: string): Promise<{ secret: string; confirmed: boolean } | null> {
    const stored = await store.readSecondFactor(db, accountId);
    if (!stored) return null;
    const secret = seal.open("second factor", stored.sealedSecret, accountId);
    if (secret === null) throw new Error("A second factor was sealed with another APP_SECRET");
    return { secret, confirmed: stored.confirmedAt !== null };
  }

  /** Right, and not used before. */
  async function accept(accountId: string, secret: string, code: string): Promise<boolean> {
    const timestamp = now().getTime();
    const delta = totp(secret).validate({ token: code, timestamp, window: STEPS_EITHER_WAY });
    if (delta === null) return false;
    return store.useUpStep(db, accountId, Math.floor(timestamp / 1000 / STEP_SECONDS) + delta);
  }

  async function giveRecoveryCodes(accountId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    await store.confirmSecondFactor(db, accountId, now(), codes.map((code) => hashOf(accountId, code)));
    return codes;
  }

  const hashOf = (accountId: string, code: string) => seal.hash("recovery code", `${accountId}:${plain(code)}`);

  return {
    async state(accountId: string): Promise<"not set up" | "set up"> {
      return (await secretOf(accountId))?.confirmed ? "set up" : "not set up";
    },

    async begin(accountId: string, email: string): Promise<NewSecondFactor> {
      const fresh = new Secret({ size: 20 }).base32;
      await store.keepUnconfirmedSecret(db, accountId, seal.seal("second factor", fresh, accountId));
      const kept = await secretOf(accountId);
      if (!kept || kept.confirmed) throw new Error("A confirmed second factor is never shown again");
      return { secret: kept.secret, uri: totp(kept.secret, email).toString() };
    },

    async confirm(accountId: string, code: string): Promise<string[] | null> {
      const kept = await secretOf(accountId);
      if (!kept || kept.confirmed || !(await accept(accountId, kept.secret, plain(code)))) return null;
      return giveRecoveryCodes(accountId);
    },

    async pass(accountId: string, code: string): Promise<boolean> {
      const kept = await secretOf(accountId);
      if (!kept?.confirmed) return false;
      if (/^\d{6}$/.test(plain(code))) return accept(accountId, kept.secret, plain(code));
      return store.useUpRecoveryCode(db, accountId, hashOf(accountId, code), now());
    },

    async renewRecoveryCodes(accountId: string, code: string): Promise<string[] | null> {
      const kept = await secretOf(accountId);
      if (!kept?.confirmed || !(await accept(accountId, kept.secret, plain(code)))) return null;
      return giveRecoveryCodes(accountId);
    },

    async clear(accountId: string): Promise<void> {
      await store.forgetSecondFactor(db, accountId);
      await store.endAllSessions(db, accountId);
    },

    recoveryCodesLeft: (accountId: string) => store.countRecoveryCodesLeft(db, accountId),
  };
}

/** As typed: with spaces, dashes, capitals. */
function plain(code: string): string {
  return code.toLowerCase().replace(/[\s-]/g, "");
}

/** 16 letters of 31: about 79 bits. */
function newRecoveryCode(): string {
  const letters: string[] = [];
  while (letters.length < 16) {
    for (const byte of randomBytes(16)) {
      // 248 is the largest multiple of 31 in a byte: beyond it some letters would come up more often.
      if (byte < 248 && letters.length < 16) letters.push(RECOVERY_ALPHABET[byte % RECOVERY_ALPHABET.length]!);
    }
  }
  return letters.join("").replace(/(.{4})(?=.)/g, "$1-");
}
