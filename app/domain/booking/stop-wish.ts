import { allow } from "../access/policy.ts";
import type { JobCoach, ProviderLead, Supporter } from "../actor.ts";
import { personOf } from "../circle/person-of.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import type { Store } from "../store.ts";

type Coach = JobCoach | ProviderLead;

/**
 * A member of somebody's circle passes on that the person wants to stop plans that all
 * signed. Stops nothing (V2): their coach is told, and talks with them.
 */
export async function passOnStopWish(
  deps: Deps,
  actor: Supporter,
  { jobSeekerId, bookingIds }: { jobSeekerId: string; bookingIds: readonly string[] },
): Promise<void> {
  for (const bookingId of bookingIds) {
    await deps.withActor(actor, async (store) => {
      const person = await personOf(store, actor, jobSeekerId);
      if (!person?.circleMemberId) throw new NotFound("person");
      allow(actor, "plan-stop:pass-on", person);
      const { circleMemberId } = person;
      const wish = { id: deps.random.uuid(), bookingId, jobSeekerId, circleMemberId, wishedAt: deps.clock.now() };
      if (!(await store.stopWishes.passOn(wish))) return;
      await store.events.record({ name: "PlanStopWished", subjects: { bookingId } });
    });
  }
}

/** When it was passed on, as an ISO instant; null when nothing waits for the coach. */
export async function readStopWish(deps: Deps, actor: Coach, { bookingId }: { bookingId: string }): Promise<string | null> {
  return deps.withActor(actor, async (store) => {
    await allowed(store, actor, bookingId);
    return (await store.stopWishes.open(bookingId))?.wishedAt.toString() ?? null;
  });
}

/** The coach talked with the person, and the plan stays. A second press finds nothing that waits. */
export async function settleStopWish(deps: Deps, actor: Coach, { bookingId }: { bookingId: string }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    await allowed(store, actor, bookingId);
    if (!(await store.stopWishes.settle(bookingId, deps.clock.now()))) return;
    await store.events.record({ name: "PlanStopSettled", subjects: { bookingId } });
  });
}

async function allowed(store: Store, actor: Coach, bookingId: string): Promise<void> {
  const booking = await store.bookings.byId(bookingId);
  const person = booking && (await personOf(store, actor, booking.jobSeekerId));
  if (!person) throw new NotFound("booking");
  allow(actor, "plan-stop:settle", person);
}
