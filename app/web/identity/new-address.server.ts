import { randomBytes } from "node:crypto";
import { isAPIError } from "better-auth/api";
import { Temporal } from "temporal-polyfill";
import { undoTerms } from "#app/domain/membership/address-terms.ts";
import { keepChange, lastBroughtBack, takeAddress, takeBackChange } from "#db/queries/address.server.ts";
import { accountOf } from "#db/queries/identity.server.ts";
import { DeliveryFailed } from "#emails/delivery.server.ts";
import type { AddressAnswer, SignedIn } from "./auth-port.ts";
import { CODE_MINUTES, passOn, stepCookie } from "./cookies.server.ts";
import { hashOfUndo, openFormer, sealFormer, tellOfReturn } from "./old-address.server.ts";
import type { AuthParts, RequestScope } from "./request-auth.server.ts";

/** What is emailed while somebody changes the address they sign in with. */
export type AddressEmails = {
  /** To the new address. */
  code(input: { to: string; code: string }): Promise<void>;
  /** To an address that has an account of its own. */
  taken(input: { to: string }): Promise<void>;
  /** To the address that was: for so many days it brings itself back with the token. */
  changed(input: { to: string; token: string; days: number }): Promise<void>;
  /** To both addresses of an account that has its old one again. */
  broughtBack(input: { to: string }): Promise<void>;
};

type Step = { email: string; expires: number };

/**
 * The address of an account, changed by whoever is signed in with it and proves the new one. Nobody learns
 * from it whether an address has an account: only its own mailbox does. The address stands in a sealed cookie,
 * bound to the account, until the code is typed.
 */
export function newAddress(parts: AuthParts, scope: RequestScope, { accountId, email: before, sessionId }: SignedIn) {
  const { db, identity, limits, seal } = parts;

  async function awaited(): Promise<string | null> {
    const sealed: unknown = await stepCookie(parts.https).parse(scope.headers.get("Cookie"));
    if (typeof sealed !== "string" || sealed === "") return null;
    const opened = seal.open("address step", Buffer.from(sealed, "base64url"), accountId);
    const step = opened === null ? null : (JSON.parse(opened) as Step);
    return step && step.expires > parts.now().getTime() ? step.email : null;
  }

  /** Uses up the code. The library changes the address itself where nobody has it. "before": another press did it. */
  async function redeem(email: string, code: string): Promise<AddressAnswer | "before"> {
    try {
      await identity.api.changeEmailEmailOTP({ body: { newEmail: email, otp: code }, headers: scope.headers });
      return "changed";
    } catch (error) {
      if (!isAPIError(error)) throw error;
      const { code: reason, message } = (error.body ?? {}) as { code?: string; message?: string };
      // Of two presses the second finds its code used up by the first.
      if (reason === "INVALID_OTP") return (await accountOf(db, email)) === accountId ? "before" : "wrong";
      if (message === "Email already in use") return joinWith(email);
      if (reason === "OTP_EXPIRED" || reason === "TOO_MANY_ATTEMPTS" || error.status === "UNAUTHORIZED") return "expired";
      throw error;
    }
  }

  /**
   * Whoever typed the right code has the mailbox, and so the other account too. One that has joined nothing, as
   * somebody makes who tries to sign in with the new address first, goes; one with a role stays, as nobody holds two.
   */
  async function joinWith(email: string): Promise<AddressAnswer> {
    const other = await accountOf(db, email);
    if (other === null) return "expired";
    return takeAddress(db, accountId, email);
  }

  /** What follows from it, in one go. @returns the token of the link that undoes it, or what became of it otherwise */
  async function keep(email: string, broughtBackBefore: string | null) {
    const [at, token, sessionToken] = [parts.now(), randomToken(), randomToken()];
    const { days, until } = undoTerms(Temporal.Instant.fromEpochMilliseconds(at.getTime()));
    const former = {
      sealedAddress: sealFormer(seal, accountId, before), tokenHash: hashOfUndo(seal, token), expiresAt: new Date(until.epochMilliseconds),
    };
    const kept = await keepChange(db, { accountId, sessionId, sessionToken, email, at, former, broughtBackBefore, open: openFormer(seal) });
    if (kept !== "undone meanwhile") await carryOn(sessionToken);
    return { kept, token, days };
  }

  /** The browser goes on with the session under its new token. */
  async function carryOn(token: string): Promise<void> {
    const { headers } = await identity.api.setSessionCookie({ body: { token }, returnHeaders: true });
    passOn(headers, scope.outgoing);
  }

  /** Whoever lost the account by it must be able to take it back. A mailbox that is no more takes nothing. */
  async function tellOldAddress(token: string, days: number): Promise<void> {
    try {
      await parts.addressEmails.changed({ to: before, token, days });
    } catch (error) {
      if (error instanceof DeliveryFailed && !error.retryable) return;
      await takeBackChange(db, { accountId, email: before, tokenHash: hashOfUndo(seal, token) });
      throw error;
    }
  }

  return {
    awaited,

    async ask(email: string): Promise<void> {
      await limits.count("addressAsked", accountId);
      await limits.count("codeSentFromNetwork", scope.network);
      await limits.count("codeSentToEmail", email);
      // Made in any case, so that tries end alike; to an address with a role of its own it is never sent.
      const code = await identity.api.createVerificationOTP({ body: { email: `${accountId}:${email}`, type: "change-email" } });
      const other = await accountOf(db, email);
      const hasRole = other !== null && (await parts.actorOf(other, email)).kind !== "newcomer";
      await (hasRole ? parts.addressEmails.taken({ to: email }) : parts.addressEmails.code({ to: email, code }));
      const kept: Step = { email, expires: parts.now().getTime() + CODE_MINUTES * 60_000 };
      const sealed = seal.seal("address step", JSON.stringify(kept), accountId).toString("base64url");
      scope.outgoing.append("Set-Cookie", await stepCookie(parts.https).serialize(sealed));
    },

    async take(code: string): Promise<AddressAnswer> {
      const email = await awaited();
      if (email === null) return "expired";
      if (email === before) return "changed";
      await limits.count("codeTriedFromNetwork", scope.network);
      await limits.count("addressCodeTried", accountId);
      const broughtBackBefore = (await lastBroughtBack(db, accountId))?.id ?? null;
      const answer = await redeem(email, code);
      if (answer === "before") return "changed";
      if (answer !== "changed") return answer;
      const { kept, token, days } = await keep(email, broughtBackBefore);
      if (kept === "undone meanwhile") return "expired";
      await (kept === "can be undone" ? tellOldAddress(token, days) : tellOfReturn(parts, before));
      scope.outgoing.append("Set-Cookie", await stepCookie(parts.https).serialize("", { maxAge: 0 }));
      return "changed";
    },
  };
}

const randomToken = () => randomBytes(32).toString("base64url");
