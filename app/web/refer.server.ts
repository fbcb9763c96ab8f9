import type { AppContext } from "./context.ts";
import { TooManyAttempts } from "./limits.server.ts";

/** Who refers on the public page, signed in or not. */
export const REFERRERS_HERE = ["visitor", "newcomer", "jobSeeker", "supporter"] as const;

type Referring = Pick<AppContext, "limits" | "network">;

/**
 * Counts a referral before it is made.
 * @param referrer what stands for whoever refers: their account, or the address they give
 * @param address where the person is reached
 * @returns false when this address was written to not long ago: then nothing is passed on, and the referrer is told the
 *   same as ever, so that nobody learns by it who was referred, or what became of it
 * @throws TooManyAttempts when too many were referred by the same person, or from the same network
 */
export async function mayPassOn({ limits, network }: Referring, referrer: string, address: string): Promise<boolean> {
  await limits.count("referredFromNetwork", network);
  await limits.count("referredBy", referrer);
  try {
    await limits.count("referredTo", address);
    return true;
  } catch (error) {
    if (error instanceof TooManyAttempts) return false;
    throw error;
  }
}
