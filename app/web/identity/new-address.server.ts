import { isAPIError } from "better-auth/api";
import { accountOf, endOtherSessions, setAddress, takeOver } from "#db/queries/identity.server.ts";
import { DeliveryFailed } from "#emails/delivery.server.ts";
import type { AddressAnswer, SignedIn } from "./auth-port.ts";
import { CODE_MINUTES, stepCookie } from "./cookies.server.ts";
import type { AuthParts, RequestScope } from "./request-auth.server.ts";

/** What is emailed while somebody changes the address they sign in with. */
export type AddressEmails = {
  /** To the new address. */
  code(input: { to: string; code: string }): Promise<void>;
  /** To an address that has an account of its own. */
  taken(input: { to: string }): Promise<void>;
  /** To the address that was. */
  changed(input: { to: string }): Promise<void>;
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

  /** Uses up the code. The library changes the address itself where nobody has it. */
  async function redeem(email: string, code: string): Promise<AddressAnswer> {
    try {
      await identity.api.changeEmailEmailOTP({ body: { newEmail: email, otp: code }, headers: scope.headers });
      return "changed";
    } catch (error) {
      if (!isAPIError(error)) throw error;
      const { code: reason, message } = (error.body ?? {}) as { code?: string; message?: string };
      // Of two presses the second finds its code used up by the first.
      if (reason === "INVALID_OTP") return (await accountOf(db, email)) === accountId ? "changed" : "wrong";
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
    if ((await parts.actorOf(other, email)).kind !== "newcomer") return "taken";
    await takeOver(db, { accountId, email, from: other });
    return "changed";
  }

  /** Told before anything else follows: whoever lost the account by it must be able to say so. A mailbox that is no more takes nothing. */
  async function tellOldAddress(): Promise<void> {
    try {
      await parts.addressEmails.changed({ to: before });
    } catch (error) {
      if (error instanceof DeliveryFailed && !error.retryable) return;
      await setAddress(db, accountId, before);
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
      const answer = await redeem(email, code);
      if (answer !== "changed") return answer;
      await endOtherSessions(db, accountId, sessionId);
      await tellOldAddress();
      scope.outgoing.append("Set-Cookie", await stepCookie(parts.https).serialize("", { maxAge: 0 }));
      return "changed";
    },
  };
}
