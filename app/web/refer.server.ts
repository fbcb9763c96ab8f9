import type { AppContext } from "./context.ts";
import { TooManyAttempts } from "./limits.server.ts";

/** Who refers on the public page, signed in or not. */
export const REFERRERS_HERE = ["visitor", "newcomer", "jobSeeker", "supporter"] as const;

type Referring = Pick<AppContext, "limits" | "network">;

/**
 * Makes a referral within the limits. Of an address that was written to not long ago nothing is passed on, and the
 * referrer is told the same as ever, so that nobody learns by it who was referred, or what became of it. Only what was
 * kept counts for the address: what was refused can be made again, with another provider, say.
 * @param referrer what stands for whoever refers: their account, or the address they give
 * @param address where the person is reached
 * @param refer makes it, and says whether it was kept
 * @throws TooManyAttempts when too many were referred by the same person, or from the same network
 */
export async function referOnce(
  { limits, network }: Referring,
  { referrer, address }: { referrer: string; address: string },
  refer: () => Promise<boolean>,
): Promise<void> {
  await limits.count("referredFromNetwork", network);
  await limits.count("referredBy", referrer);
  // Counted first, so that of two at once one is passed on, and forgotten where it came to nothing.
  if (!(await isFirst(limits, address))) return;
  let kept = false;
  try {
    kept = await refer();
  } finally {
    if (!kept) await limits.forget("referredTo", address);
  }
}

async function isFirst(limits: Referring["limits"], address: string): Promise<boolean> {
  try {
    await limits.count("referredTo", address);
    return true;
  } catch (error) {
    if (error instanceof TooManyAttempts) return false;
    throw error;
  }
}
