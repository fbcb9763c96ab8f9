import type { Temporal } from "temporal-polyfill";
import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { closeLiveIntroductions } from "../introduction/close-introductions.ts";
import type { Store } from "../store.ts";
import type { BookingUnderWay } from "./visibility-store.ts";
import { whoSees } from "./who-sees.ts";

/** What hiding from some employers would mean for bookings, said before it is done. */
export type HidingView = {
  employers: { id: string; name: string | null }[];
  everyone: boolean;
  /** Whether any of them may see the person already, or all are still in their notice. */
  sees: boolean;
  /** How many standing choices there are. Hiding from everyone ends them; hiding from one makes an exception. */
  standing: number;
  /** Signed: hiding leaves them standing, and the person says what they want. */
  signedBookings: { bookingId: string; employerName: string | null }[];
  /** Not signed by everyone yet: hiding stops them. */
  unsignedBookings: number;
};

/**
 * Reads what hiding would do.
 * @param input.employerId one employer, or null for everyone
 * @throws NotFound when that employer cannot see this person anyway
 */
export async function readHiding(
  deps: Deps,
  actor: JobSeeker,
  input: { employerId: string | null },
): Promise<HidingView> {
  return deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "visibility:withdraw", { jobSeekerId });
    const { sights, announced } = await whoSees(store, jobSeekerId, deps.clock.now());
    const all = [...sights, ...announced];
    const concerned = all.filter(({ employerId }) => input.employerId === null || employerId === input.employerId);
    if (input.employerId !== null && concerned.length === 0) throw new NotFound("employer");
    const names = new Map(concerned.map((choice) => [choice.employerId, choice.name]));
    const bookings = (await store.visibility.bookingsUnderWay(jobSeekerId)).filter(({ employerId }) => names.has(employerId));
    return {
      employers: concerned.map(({ employerId, name }) => ({ id: employerId, name })),
      everyone: input.employerId === null,
      sees: sights.some(({ employerId }) => names.has(employerId)),
      standing: (await store.standing.standing(jobSeekerId)).length,
      signedBookings: bookings
        .filter((booking) => booking.signed)
        .map(({ bookingId, employerId }) => ({ bookingId, employerName: names.get(employerId) ?? null })),
      unsignedBookings: bookings.filter((booking) => !booking.signed).length,
    };
  });
}

/**
 * Hides the person from one employer: it sees nothing of them on its very next
 * request, since the choice is read in the database each time (V2). A coach may record
 * a no on the person's word, which only the person can undo. Introductions
 * that still go on are closed with it; a signed booking is left standing.
 * @returns signed bookings with this employer
 * @throws NotFound when no choice stands
 */
export async function withdrawVisibility(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead,
  input: { employerId: string; jobSeekerId?: string },
): Promise<{ signedBookings: BookingUnderWay[] }> {
  return deps.withActor(actor, async (store) => {
    const { employerId } = input;
    const id = actor.kind === "jobSeeker" ? actor.jobSeekerId : input.jobSeekerId;
    const seeker = id === undefined ? null : await store.profiles.seekerById(id);
    if (!seeker) throw new NotFound("person");
    allow(actor, "visibility:withdraw", { ...seeker, jobSeekerId: seeker.id });
    if (!(await hideFrom(deps, store, actor, seeker.id, employerId))) throw new NotFound("employer");
    return { signedBookings: await signedBookings(store, seeker.id, [employerId]) };
  });
}

/** Hides the person from everyone at once, now and later: standing choices end too. With nobody chosen it does nothing. */
export async function withdrawAllVisibility(
  deps: Deps,
  actor: JobSeeker,
): Promise<{ signedBookings: BookingUnderWay[] }> {
  return deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "visibility:withdraw", { jobSeekerId });
    const now = deps.clock.now();
    const choices = await store.standing.hold(jobSeekerId);
    const { sights, announced } = await whoSees(store, jobSeekerId, now);
    for (const { id: standingChoiceId } of choices) {
      await store.standing.end(standingChoiceId, now);
      await store.events.record({ name: "StandingChoiceEnded", subjects: { jobSeekerId, standingChoiceId } });
    }
    const employerIds = [...sights, ...announced].map(({ employerId }) => employerId);
    for (const employerId of employerIds) {
      await store.visibility.withdraw({ jobSeekerId, employerId, withdrawnAt: now });
      await stopTalks(store, actor, { jobSeekerId, employerId }, now);
    }
    return { signedBookings: await signedBookings(store, jobSeekerId, employerIds) };
  });
}

/** One employer: the choice by name ends, and every standing choice leaves it out from now on. */
async function hideFrom(deps: Deps, store: Store, actor: Hiding, jobSeekerId: string, employerId: string): Promise<boolean> {
  const now = deps.clock.now();
  await store.standing.hold(jobSeekerId);
  const named = await store.visibility.withdraw({ jobSeekerId, employerId, withdrawnAt: now });
  const admitted = await store.standing.endAdmissions(jobSeekerId, employerId, now);
  if (!named && admitted === 0) return false;
  await store.standing.except(jobSeekerId, [employerId], now);
  await stopTalks(store, actor, { jobSeekerId, employerId }, now);
  return true;
}

type Hiding = JobSeeker | JobCoach | ProviderLead;
type Pair = { jobSeekerId: string; employerId: string };

async function stopTalks(store: Store, actor: Hiding, pair: Pair, now: Temporal.Instant): Promise<void> {
  await closeLiveIntroductions(store, actor, { ...pair, reason: "seeker-hid", now });
  await store.events.record({ name: "VisibilityWithdrawn", subjects: pair });
}

async function signedBookings(store: Store, jobSeekerId: string, employerIds: string[]): Promise<BookingUnderWay[]> {
  const bookings = await store.visibility.bookingsUnderWay(jobSeekerId);
  return bookings.filter((booking) => booking.signed && employerIds.includes(booking.employerId));
}
