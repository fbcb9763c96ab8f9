import { createContext } from "react-router";
import type { Actor } from "#app/domain/actor.ts";
import type { EmailNews } from "#app/domain/mailing/record-email-return.ts";
import type { Deps } from "#app/domain/deps.ts";
import type { AuthPort } from "./identity/auth-port.ts";
import type { Drafts } from "./drafts.server.ts";
import type { Limits } from "./limits.server.ts";
import type { Logger } from "./log.server.ts";
import type { Refusal } from "./refusal.ts";

/** One person of the demo, whom the demo page signs you in as. */
export type CastMember = { email: string; name: string; kind: Actor["kind"]; what: string };

export type Health = "ok" | "down";
export type Readiness = { database: Health; search: Health; worker: Health };

/** An email of the demo's outbox. */
export type KeptEmail = { id: string; to: string; subject: string; html: string; text: string; keptAt: string };

/** One email that Firstshift can send, with made-up state. */
export type SampleEmail = {
  name: string;
  audience: string;
  subject: string;
  canWait: boolean;
  html: string;
  text: string;
};

/** What the email provider told us: `forged` when its signature does not hold, `nothing` when it is no news to us. */
export type ReadNews = EmailNews | "forged" | "nothing" | "not wanted";

/** What a page or action may reach, made anew for each request. */
export type AppContext = {
  deps: Deps;
  /** Hands out `deps` that read everything for one page on one transaction. */
  onePage<T>(work: (deps: Deps) => Promise<T>): Promise<T>;
  /** Where the request came from, as limits count it. */
  network: string;
  /** A visitor until the second factor is passed, if this account needs one. */
  actor: Actor;
  /** Of the Content-Security-Policy: every script tag carries it. */
  nonce: string;
  requestId: string;
  demo: boolean;
  auth: AuthPort;
  limits: Limits;
  drafts: Drafts;
  log: Logger;
  /** The address that people who need help can write to. */
  writeTo: string;
  /** Empty outside the demo. */
  cast: readonly CastMember[];
  /** Empty outside the demo. */
  outbox(): Promise<KeptEmail[]>;
  /** Every email there is. Empty outside the demo. */
  samples(): Promise<SampleEmail[]>;
  /** What a signed message of the email provider says. */
  readEmailNews(body: string, headers: Headers): ReadNews;
  readiness(): Promise<Readiness>;
  /** Why this request was turned away before routing; the page at `REFUSED_PATH` says so. */
  refusal: Refusal | null;
  /** Headers that the response carries whatever it becomes: cookies, Retry-After. */
  outgoing: Headers;
};

export const appContext = createContext<AppContext>();
