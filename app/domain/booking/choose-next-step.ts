import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid } from "../errors.ts";
import { MOVED_ON } from "../introduction/move-introduction.ts";
import { isNews, type Seen } from "../seen.ts";
import { isCode } from "../vocabulary/terms.ts";
import { waitsForLonger } from "./longer.ts";
import { bookingToChange, moveBooking } from "./move-booking.ts";
import { stopTalksIfHidden } from "../visibility/stop-talks.ts";
import { nextStepsAfter, type NextStepCode } from "./next-steps.ts";

/**
 * What the coach and the person decided to do next when a booking did not lead to the
 * job: a step towards the right one (T8). It can be changed, and no employer reads it.
 * Where both sides wanted more time and there can be none, it ends with this instead.
 * @throws Clash when there is none to choose, or somebody chose another one meanwhile
 */
export async function chooseNextStep(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: Seen & { bookingId: string; step: string },
): Promise<void> {
  const { step } = input;
  return deps.withActor(actor, async (store) => {
    const booking = await bookingToChange(store, actor, "booking:next-step", input.bookingId);
    const instead = waitsForLonger(booking);
    if (booking.status !== "ended" && !instead) throw new Clash(MOVED_ON);
    if (!isCode<NextStepCode>(nextStepsAfter(booking.opening.kind), step)) throw new Invalid({ step: "Choose the next step" });
    const stands: string | null = await store.bookings.nextStepOf(booking.id);
    if (!isNews({ stands, wanted: step, seen: input.seen })) return;
    const now = deps.clock.now();
    if (instead) {
      await moveBooking(store, actor, booking, "ended", now, { recorded: booking.recorded, started: true });
      await stopTalksIfHidden(store, actor, booking, now);
    }
    await store.bookings.setNextStep({
      bookingId: booking.id,
      jobSeekerId: booking.jobSeekerId,
      step,
      chosenBy: actor.accountId,
      chosenAt: now,
    });
    await store.events.record({ name: instead ? "BookingEnded" : "NextStepChosen", subjects: { bookingId: booking.id } });
  });
}
