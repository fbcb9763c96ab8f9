import { passOnStopWish } from "../booking/stop-wish.ts";
import type { JobSeeker } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Invalid, NotFound } from "../errors.ts";
import { endStandingChoice, readEnding } from "./end-standing-choice.ts";
import {
  isHiddenFrom, plansOfHidden, readHiding, withdrawAllVisibility, withdrawVisibility, type Hiding, type Whom,
} from "./withdraw-visibility.ts";

type WhatOfThePlan = "keep" | "stop";

/**
 * Hides as a page asked for. Hiding never stops a signed plan: where one stands, it is
 * said first what the person wants of it (V2). A second press finds nothing left to do,
 * and leads to the plans that are to be stopped as the first did.
 * @param input.employerId one employer, or null for everyone
 * @returns the bookings that the person wants to stop: each on a page of its own, by who may
 * @throws Invalid on `booking` while that is not said
 */
export async function hide(
  deps: Deps,
  actor: Hiding,
  { employerId, booking, ...whom }: Whom & { employerId: string | null; booking?: WhatOfThePlan },
): Promise<string[]> {
  const pressedBefore = () => (booking === "stop" ? plansOfHidden(deps, actor, { ...whom, employerId }) : []);
  try {
    const { employers, standing, signedBookings, jobSeekerId } = await readHiding(deps, actor, { ...whom, employerId });
    if (employerId === null && employers.length + standing === 0) return pressedBefore();
    assertSaid(signedBookings, booking);
    const toStop = booking === "stop" ? signedBookings.map(({ bookingId }) => bookingId) : [];
    // Who cannot stop a plan tells whoever can.
    if (actor.kind === "supporter") await passOnStopWish(deps, actor, { jobSeekerId, bookingIds: toStop });
    if (employerId === null) await withdrawAllVisibility(deps, actor, whom);
    else await withdrawVisibility(deps, actor, { ...whom, employerId });
    return toStop;
  } catch (error) {
    const done = error instanceof NotFound && employerId !== null && (await isHiddenFrom(deps, actor, { ...whom, employerId }));
    if (done) return pressedBefore();
    throw error;
  }
}

/**
 * Ends a standing choice as a page asked for, which hides from whomever it alone let in.
 * @returns the bookings that the person wants to stop, as `hide`
 * @throws Invalid on `booking` where a plan stands with one of them, and it is not said what they want of it
 */
export async function stopRule(
  deps: Deps,
  actor: JobSeeker,
  { standingChoiceId, booking }: { standingChoiceId: string; booking?: WhatOfThePlan },
): Promise<string[]> {
  const ending = await readEnding(deps, actor, { standingChoiceId });
  if (ending === null) return booking === "stop" ? plansOfHidden(deps, actor, { employerId: null }) : [];
  assertSaid(ending.signedBookings, booking);
  await endStandingChoice(deps, actor, { standingChoiceId });
  return booking === "stop" ? ending.signedBookings.map(({ bookingId }) => bookingId) : [];
}

function assertSaid(signedBookings: readonly unknown[], booking: WhatOfThePlan | undefined): void {
  if (signedBookings.length > 0 && booking === undefined) throw new Invalid({ booking: "Choose what happens with the plan" });
}
