import type { Temporal } from "temporal-polyfill";
import type { OpeningRef } from "../opening/opening-ref.ts";
import type { Parties, OpeningLine, Which } from "./introduction-store.ts";
import type { WishStatus } from "./wish-lifecycle.ts";

export type IntroductionWish = Parties &
  OpeningLine & {
    id: string;
    status: WishStatus;
    askedAt: Temporal.Instant;
    answeredAt: Temporal.Instant | null;
    /** The coach's, from the list; null where the job seeker took it back. */
    reason: string | null;
  };

export type WishStore = {
  byId(id: string): Promise<IntroductionWish | null>;
  /** Wishes the actor may see, the newest first. */
  list(which?: Which): Promise<IntroductionWish[]>;
  add(wish: { id: string; opening: OpeningRef; employerId: string; jobSeekerId: string; askedAt: Temporal.Instant }): Promise<void>;
  /** @returns false when it no longer was where it was */
  move(id: string, from: WishStatus, to: WishStatus, at: Temporal.Instant, reason?: string): Promise<boolean>;
};
