import type { EmployerMember, JobSeeker } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid } from "../errors.ts";
import { MOVED_ON } from "../introduction/move-introduction.ts";
import { isCriterion, MOST_CRITERIA, sameCriteria } from "./criteria.ts";
import type { Side } from "./booking-lifecycle.ts";
import type { Booking } from "./booking-store.ts";
import { bookingToChange } from "./move-booking.ts";

/**
 * A job seeker or an employer says which criteria they would rather have (T4), from the
 * closed list. The coach takes them into a new version, which every side then signs, or
 * keeps those that stand; until then nothing changes.
 * @param input.agreementId the version that was on the page
 */
export async function proposeCriteria(
  deps: Deps,
  actor: JobSeeker | EmployerMember,
  input: { bookingId: string; agreementId: string; criteria: readonly string[] },
): Promise<void> {
  const criteria = [...new Set(input.criteria)];
  const side = actor.kind === "jobSeeker" ? "job_seeker" : "employer";
  return deps.withActor(actor, async (store) => {
    const booking = await bookingToChange(store, actor, "booking:propose-criteria", input.bookingId);
    const agreement = await store.bookings.agreementOf(booking.id);
    if (!agreement || agreement.id !== input.agreementId || !mayPropose(booking, side)) throw new Clash(MOVED_ON);
    const { version, terms } = agreement;
    const known = criteria.every((code) => isCriterion(code, terms.tasks));
    if (!known || criteria.length === 0 || criteria.length > MOST_CRITERIA) {
      throw new Invalid({ criteria: "Choose from the list" });
    }
    if (sameCriteria(criteria, terms.criteria)) throw new Invalid({ criteria: "This is what it says already. Change something" });
    const proposals = await store.bookings.proposalsOf(booking.id, version);
    if (proposals.some((proposal) => proposal.side === side)) throw new Clash("You have said this already. The coach looks at it.");
    const { id: bookingId, employerId, jobSeekerId, coachId } = booking;
    await store.bookings.addProposal({
      bookingId,
      employerId,
      jobSeekerId,
      coachId,
      side,
      version,
      criteria,
      proposedBy: actor.accountId,
      proposedAt: deps.clock.now(),
    });
    await store.events.record({ name: "CriteriaProposed", subjects: { bookingId } });
  });
}

/** Before it is agreed, and as long as this side has not accepted what stands by signing it. */
export function mayPropose({ status, signed }: Pick<Booking, "status" | "signed">, side: Side): boolean {
  return status === "awaiting_signatures" && !signed.includes(side);
}
