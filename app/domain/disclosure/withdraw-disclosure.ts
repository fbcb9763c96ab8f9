import type { JobSeeker } from "../actor.ts";
import { bookingToChange } from "../booking/move-booking.ts";
import type { Deps } from "../deps.ts";
import { Clash } from "../errors.ts";
import { introductionToChange, MOVED_ON } from "../introduction/move-introduction.ts";
import { HELPS } from "./items.ts";
import { neededByPlan } from "./needed-by-plan.ts";

const NEEDS_NAME = "Your plan for the job needs a name to call you. Ask your coach to stop the plan first.";
const ALL_SIGNED = "Everyone has signed your plan, and this is in it. Ask your coach to change the plan with you.";

/**
 * The job seeker takes back something an employer was told and has not read yet.
 * Whoever reads it in the same moment has read it, or has nothing to read: one of the
 * two wins. A photo is erased with it. What helps goes out of a plan that not all have
 * signed: that is a new version of it, which everyone signs anew.
 * @throws Clash when it was read, or taken back, before; and when a plan cannot be without it
 */
export async function withdrawDisclosure(
  deps: Deps,
  actor: JobSeeker,
  input: { introductionId: string; item: string },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const introduction = await introductionToChange(store, actor, "introduction:tell", input.introductionId);
    const { id: introductionId, bookingId } = introduction;
    const { name, helps } = await neededByPlan(store, introduction);
    if (input.item === name) throw new Clash(NEEDS_NAME);
    const planned = bookingId !== null && helps.includes(input.item) ? await bookingToChange(store, actor, "booking:sign", bookingId) : null;
    if (planned && planned.status !== "awaiting_signatures") throw new Clash(ALL_SIGNED);
    if (!(await store.disclosures.withdraw(introductionId, input.item, deps.clock.now()))) {
      throw new Clash("You cannot take this back now. They have read it, or you took it back before.");
    }
    await store.events.record({ name: "DisclosureWithdrawn", subjects: { introductionId } });
    if (!planned) return;
    const leftOut = { id: deps.random.uuid(), bookingId: planned.id, adjustment: input.item.replace(HELPS, "") };
    if (!(await store.bookings.leaveOut(leftOut))) throw new Clash(MOVED_ON);
    await store.events.record({ name: "BookingChanged", subjects: { bookingId: planned.id } });
  });
}
