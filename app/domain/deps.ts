import type { Temporal } from "temporal-polyfill";
import type { Actor } from "./actor.ts";
import type { SearchPort } from "./matching/search-port.ts";
import type { MakePhoto } from "./photo/photo.ts";
import type { Store } from "./store.ts";
import type { SpotNames } from "./words/mark-words.ts";

export type Clock = { now(): Temporal.Instant };

export type Random = {
  /** A version 4 UUID. */
  uuid(): string;
  /** A secret for a link: 256 bits, base64url. */
  token(): string;
  /** An integer in [0, below). */
  below(limit: number): number;
};

/** What a use case may reach beyond its arguments. Wired in `composition`. */
export type Deps = {
  clock: Clock;
  random: Random;
  search: SearchPort;
  /** Reads English for names of people, places and organisations. It guesses; `checkWords` decides. */
  spotNames: SpotNames;
  makePhoto: MakePhoto;
  /**
   * A hash with a key of the server's own: the same for the same text and purpose, and
   * nobody without the key can compute it.
   */
  keyedHash(purpose: string, text: string): string;
  /**
   * The one way to the data: a transaction on the login of this kind of actor,
   * with the actor's ids set for row-level security. Commits when `work`
   * resolves, rolls back when it throws.
   */
  withActor<T>(actor: Actor, work: (store: Store) => Promise<T>): Promise<T>;
};
