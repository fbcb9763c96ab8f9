import type { Newcomer, RoleKind } from "#app/domain/actor.ts";
import type { Person } from "#app/domain/mailing/email-settings.ts";

export type SignedIn = { accountId: string; email: string; sessionId: string };

/** What a try with a code came to. */
export type CodeAnswer = "signed in" | "wrong" | "expired";

/** What a try with the code of a new address came to. "taken": the code was right, and the address has a role of its own. */
export type AddressAnswer = "changed" | "wrong" | "expired" | "taken";

/** What pressing an emailed link came to. "before": the address had been brought back already. "taken": it has a role of its own by now. */
export type UndoAnswer = { answer: "undone"; whose: Person | Newcomer } | { answer: "before" | "taken" | "expired" };

/** "just set up": by this very request, whose answer still has to show the recovery codes. */
type SecondFactorState = "not set up" | "just set up" | "set up";

export type NewSecondFactor = {
  /** For typing into the app by hand. */
  secret: string;
  /** What the picture holds: an `otpauth:` address. */
  uri: string;
};

/**
 * Signing in, for the pages: bound to one request, cookies included. Each method
 * that tries something counts it, and throws `TooManyAttempts` over the limit.
 */
export type AuthPort = {
  /** The account of this session, whether or not it still owes its second factor. */
  signedIn: SignedIn | null;
  /** The role whose second factor this session still owes, or null. */
  owesSecondFactor: RoleKind | null;

  /** Emails a code and a link, and remembers the address for the next step. The same whoever has an account. */
  sendCode(email: string, next: string): Promise<void>;
  /** The address of the step before, and where to go afterwards. */
  awaitedCode(): { email: string; next: string } | null;
  signInWithCode(code: string): Promise<CodeAnswer>;
  /** What an emailed link is for. Reads only: opening a link never signs anyone in. */
  readLink(token: string): { email: string; next: string } | null;
  signInWithLink(token: string): Promise<CodeAnswer>;

  /** Emails a code to an address that this account is to sign in with, and remembers it. The same whoever has an account. */
  askForAddress(email: string): Promise<void>;
  /** The address of the step before. */
  awaitedAddress(): Promise<string | null>;
  /** Changes the address, ends every other session, and tells the address that was, which can bring itself back for some days. */
  takeAddress(code: string): Promise<AddressAnswer>;
  /** Which address a link brings back, and until when. Reads only: opening a link never brings anything back. */
  readUndo(token: string): Promise<{ address: string; changedAt: Date; until: Date } | null>;
  /** Gives the account its old address again, ends every session of it, and tells both addresses. Whoever is signed in, or nobody. */
  undoAddress(token: string): Promise<UndoAnswer>;

  signOut(): Promise<void>;
  signOutEverywhere(): Promise<void>;

  secondFactorState(): Promise<SecondFactorState>;
  /** The secret to put into an authenticator app; the same one until it is confirmed. */
  newSecondFactor(): Promise<NewSecondFactor>;
  /** @returns recovery codes, shown this once, or null when the code is wrong */
  confirmSecondFactor(code: string): Promise<string[] | null>;
  /** Takes a code from the app, or a recovery code. */
  passSecondFactor(code: string): Promise<boolean>;
  /** @returns new recovery codes; the old ones stop working. Null when the code is wrong. */
  renewRecoveryCodes(code: string): Promise<string[] | null>;
  recoveryCodesLeft(): Promise<number>;
  /** Forgets another account's second factor and signs it out everywhere; it sets up a new one next. For operators. */
  clearSecondFactorOf(accountId: string): Promise<void>;

  /** One click, second factor included. Throws outside the demo. */
  signInAsCast(email: string): Promise<void>;
};
