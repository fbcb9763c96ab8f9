import type { Temporal } from "temporal-polyfill";

/** That somebody wants to stop a signed plan, as a member of their circle passed on. */
export type StopWish = { id: string; bookingId: string; jobSeekerId: string; circleMemberId: string; wishedAt: Temporal.Instant };

export type StopWishStore = {
  /** @returns false when it waits already */
  passOn(wish: StopWish): Promise<boolean>;
  /** What waits for the coach; null when nothing does. */
  open(bookingId: string): Promise<StopWish | null>;
  /** @returns false when nothing waited any more */
  settle(bookingId: string, at: Temporal.Instant): Promise<boolean>;
};
