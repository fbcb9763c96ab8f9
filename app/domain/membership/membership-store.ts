import type { Actor } from "../actor.ts";

export type MembershipStore = {
  /** The one role this account holds, as an actor; null for a newcomer. */
  roleOf(accountId: string): Promise<Actor | null>;
};
