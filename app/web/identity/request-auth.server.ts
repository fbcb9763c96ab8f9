import { isAPIError } from "better-auth/api";
import { needsSecondFactor, type Actor, type RoleKind } from "#app/domain/actor.ts";
import { endAllSessions, markSecondFactorDone, type IdentityDatabase } from "#db/queries/identity.server.ts";
import type { Limits } from "../limits.server.ts";
import { sameSitePath } from "../same-site-path.ts";
import type { AuthPort, CodeAnswer, SignedIn } from "./auth-port.ts";
import type { Identity } from "./better-auth.server.ts";
import { CODE_MINUTES, passOn, stepCookie } from "./cookies.server.ts";
import { newAddress, type AddressEmails } from "./new-address.server.ts";
import { oldAddress } from "./old-address.server.ts";
import type { Seal } from "./seal.server.ts";
import type { SecondFactors } from "./second-factor.server.ts";

type SendCode = (input: { to: string; code: string; link: string }) => Promise<void>;

/** Everything signing in needs that outlives one request. */
export type AuthParts = {
  db: IdentityDatabase["db"];
  identity: Identity;
  seal: Seal;
  limits: Limits;
  secondFactors: SecondFactors;
  sendCode: SendCode;
  addressEmails: AddressEmails;
  https: boolean;
  now: () => Date;
  /** Addresses that may sign in with one click. Empty outside the demo. */
  castEmails: ReadonlySet<string>;
  actorOf(accountId: string, email: string): Promise<Actor>;
};

export type RequestScope = { headers: Headers; origin: string; network: string; outgoing: Headers };

type Step = { email: string; next: string; expires: number };

/**
 * Turns the session of a request into an actor. Whoever owes a second factor is
 * a visitor until it is passed, whichever way they signed in, so no page, action
 * or `.data` URL can forget to ask.
 */
export async function authenticate(parts: AuthParts, scope: RequestScope): Promise<{ actor: Actor; auth: AuthPort }> {
  const { headers, response } = await parts.identity.api.getSession({ headers: scope.headers, returnHeaders: true });
  passOn(headers, scope.outgoing);
  const step = await readStep(parts, scope);
  if (!response) return { actor: { kind: "visitor" }, auth: authPort(parts, scope, null, null, step) };

  const { session, user } = response;
  const signedIn = { accountId: user.id, email: user.email, sessionId: session.id };
  const actor = await parts.actorOf(user.id, user.email);
  const owes = needsSecondFactor(actor.kind) && !session.secondFactorAt;
  return {
    actor: owes ? { kind: "visitor" } : actor,
    auth: authPort(parts, scope, signedIn, owes ? (actor.kind as RoleKind) : null, step),
  };
}

/** For requests that are answered without asking who is there. */
export function nobodyYet(parts: AuthParts): AuthPort {
  const scope = { headers: new Headers(), origin: "", network: "", outgoing: new Headers() };
  return authPort(parts, scope, null, null, null);
}

function authPort(
  parts: AuthParts,
  scope: RequestScope,
  signedIn: SignedIn | null,
  owesSecondFactor: RoleKind | null,
  step: Step | null,
): AuthPort {
  const { identity, limits, seal, secondFactors, db } = parts;
  let justSetUp = false;

  function someone(): SignedIn {
    if (!signedIn) throw new Error("Nobody is signed in");
    return signedIn;
  }

  /** Uses up the code, begins a session and sets its cookie. */
  async function redeem(email: string, code: string): Promise<CodeAnswer> {
    try {
      // Without the request's own cookies: an old session must not shape the new one.
      const { headers, response } = await identity.api.signInEmailOTP({
        body: { email, otp: code },
        headers: new Headers(),
        returnHeaders: true,
      });
      passOn(headers, scope.outgoing);
      await forgetStep();
      return response.token ? "signed in" : "wrong";
    } catch (error) {
      if (!isAPIError(error)) throw error;
      const reason = (error.body as { code?: string } | undefined)?.code;
      if (reason === "INVALID_OTP") return "wrong";
      if (reason === "OTP_EXPIRED" || reason === "TOO_MANY_ATTEMPTS") return "expired";
      throw error;
    }
  }

  async function forgetStep(): Promise<void> {
    scope.outgoing.append("Set-Cookie", await stepCookie(parts.https).serialize("", { maxAge: 0 }));
  }

  function readLink(token: string): (Step & { code: string }) | null {
    const opened = seal.open("sign-in link", Buffer.from(token, "base64url"));
    const link = opened === null ? null : (JSON.parse(opened) as Step & { code: string });
    return link && link.expires > parts.now().getTime() ? link : null;
  }

  /** Counts a try before it is made. */
  async function countSecondFactor(): Promise<void> {
    await limits.count("secondFactorTried", someone().accountId);
    await limits.count("secondFactorTriedInADay", someone().accountId);
  }

  return {
    signedIn,
    owesSecondFactor,

    async sendCode(email, next) {
      await limits.count("codeSentFromNetwork", scope.network);
      await limits.count("codeSentToEmail", email);
      const code = await identity.api.createVerificationOTP({ body: { email, type: "sign-in" } });
      const expires = parts.now().getTime() + CODE_MINUTES * 60_000;
      const kept: Step = { email, next: sameSitePath(next), expires };
      const token = seal.seal("sign-in link", JSON.stringify({ ...kept, code })).toString("base64url");
      const link = `${scope.origin}/sign-in/confirm?token=${token}`;
      await parts.sendCode({ to: email, code, link });
      const sealed = seal.seal("sign-in step", JSON.stringify(kept)).toString("base64url");
      scope.outgoing.append("Set-Cookie", await stepCookie(parts.https).serialize(sealed));
    },

    awaitedCode: () => step && { email: step.email, next: step.next },

    async signInWithCode(code) {
      if (!step) return "expired";
      await limits.count("codeTriedFromNetwork", scope.network);
      await limits.count("codeTriedForEmail", step.email);
      await limits.count("codeTriedForEmailInADay", step.email);
      return redeem(step.email, code);
    },

    readLink(token) {
      const link = readLink(token);
      return link && { email: link.email, next: sameSitePath(link.next) };
    },

    // A link cannot be guessed, so it stays a way in while somebody else uses up the tries with a code.
    async signInWithLink(token) {
      await limits.count("codeTriedFromNetwork", scope.network);
      const link = readLink(token);
      return link ? redeem(link.email, link.code) : "expired";
    },

    askForAddress: (email) => newAddress(parts, scope, someone()).ask(email),
    awaitedAddress: () => newAddress(parts, scope, someone()).awaited(),
    takeAddress: (code) => newAddress(parts, scope, someone()).take(code),
    readUndo: (token) => oldAddress(parts, scope).read(token),
    undoAddress: (token) => oldAddress(parts, scope).bringBack(token),

    async signOut() {
      const { headers } = await identity.api.signOut({ headers: scope.headers, returnHeaders: true });
      passOn(headers, scope.outgoing);
    },

    async signOutEverywhere() {
      await endAllSessions(db, someone().accountId);
      const { headers } = await identity.api.signOut({ headers: scope.headers, returnHeaders: true });
      passOn(headers, scope.outgoing);
    },

    secondFactorState: async () => (justSetUp ? "just set up" : secondFactors.state(someone().accountId)),
    newSecondFactor: () => secondFactors.begin(someone().accountId, someone().email),

    async confirmSecondFactor(code) {
      await countSecondFactor();
      const { accountId, sessionId } = someone();
      const recoveryCodes = await secondFactors.confirm(accountId, code);
      if (recoveryCodes) justSetUp = await markSecondFactorDone(db, sessionId, parts.now());
      return recoveryCodes;
    },

    async passSecondFactor(code) {
      await countSecondFactor();
      const { accountId, sessionId } = someone();
      if (!(await secondFactors.pass(accountId, code))) return false;
      return markSecondFactorDone(db, sessionId, parts.now());
    },

    async renewRecoveryCodes(code) {
      await countSecondFactor();
      return secondFactors.renewRecoveryCodes(someone().accountId, code);
    },

    clearSecondFactorOf: (accountId) => secondFactors.clear(accountId),
    recoveryCodesLeft: () => secondFactors.recoveryCodesLeft(someone().accountId),

    async signInAsCast(email) {
      if (!parts.castEmails.has(email)) throw new Error("Only the cast of the demo signs in with one click");
      const code = await identity.api.createVerificationOTP({ body: { email, type: "sign-in" } });
      await redeem(email, code);
      const cookie = scope.outgoing.getSetCookie().map((line) => line.split(";")[0]).join("; ");
      const begun = await identity.api.getSession({ headers: new Headers({ cookie }) });
      if (begun) await markSecondFactorDone(db, begun.session.id, parts.now());
    },
  };
}

async function readStep(parts: AuthParts, scope: RequestScope): Promise<Step | null> {
  const sealed: unknown = await stepCookie(parts.https).parse(scope.headers.get("Cookie"));
  if (typeof sealed !== "string" || sealed === "") return null;
  const opened = parts.seal.open("sign-in step", Buffer.from(sealed, "base64url"));
  const step = opened === null ? null : (JSON.parse(opened) as Step);
  return step && step.expires > parts.now().getTime() ? step : null;
}
