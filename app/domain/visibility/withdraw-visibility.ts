import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead, Supporter } from "../actor.ts";
import { besideOf } from "../assistance/assistance-of.ts";
import { personOf, type KnownPerson } from "../circle/person-of.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { stands } from "../disclosure/disclosure-store.ts";
import { statusNow } from "../introduction/introduction-lifecycle.ts";
import type { Store } from "../store.ts";
import { stopTalks } from "./stop-talks.ts";
import type { BookingUnderWay } from "./visibility-store.ts";
import { goesOnHidden, whoSees } from "./who-sees.ts";

/** The person, or whoever passes on their no (A2): a no only protects, so it counts at once. */
export type Hiding = JobSeeker | JobCoach | ProviderLead | Supporter;

/** `jobSeekerId` is for whoever helps somebody. */
export type Whom = { jobSeekerId?: string };

/** What hiding from some employers would mean for bookings, said before it is done. */
export type HidingView = GoingOn & {
  jobSeekerId: string;
  knownAs: string;
  everyone: boolean;
  /** How many standing choices there are. Hiding from everyone ends them; hiding from one makes an exception. */
  standing: number;
};

/** What goes on with the employers that would see the person no more. */
export type GoingOn = {
  employers: { id: string; name: string | null }[];
  /** Whether any of them may see the person already, or all are still in their notice. */
  sees: boolean;
  /** Signed: hiding leaves them standing, and the person says what they want. */
  signedBookings: { bookingId: string; employerName: string | null }[];
  /** Not signed by everyone yet: hiding stops them. */
  unsignedBookings: number;
  /** Of what they told in introductions that go on: whether any was read, and whether any was not. */
  told: { read: boolean; unread: boolean };
  /** A plan led to a job with one of them, which goes on as a plan does. */
  job: boolean;
  /** They hide already from somebody with whom a plan or a job goes on. */
  stays: boolean;
};

/**
 * Reads what hiding would do.
 * @param input.employerId one employer, or null for everyone
 * @throws NotFound when that employer cannot see this person anyway
 */
export async function readHiding(
  deps: Deps,
  actor: Hiding,
  input: Whom & { employerId: string | null },
): Promise<HidingView> {
  return deps.withActor(actor, async (store) => {
    const { id: jobSeekerId, knownAs } = await whoHides(store, actor, input);
    const seeing = await whoSees(store, jobSeekerId, deps.clock.now());
    const all = [...seeing.sights, ...seeing.announced];
    const concerned = all.filter(({ employerId }) => input.employerId === null || employerId === input.employerId);
    if (input.employerId !== null && concerned.length === 0) throw new NotFound("employer");
    return {
      jobSeekerId,
      knownAs,
      everyone: input.employerId === null,
      standing: (await store.standing.standing(jobSeekerId)).length,
      ...(await goingOnWith(store, jobSeekerId, concerned, seeing)),
    };
  });
}

type Concerned = { employerId: string; name: string | null };

/** What goes on with some employers, of whom some may see the person now (`whoSees`). */
export async function goingOnWith(
  store: Store,
  jobSeekerId: string,
  concerned: readonly Concerned[],
  { sights, letIn }: Pick<Awaited<ReturnType<typeof whoSees>>, "sights" | "letIn">,
): Promise<GoingOn> {
  const names = new Map(concerned.map(({ employerId, name }) => [employerId, name]));
  const bookings = (await store.visibility.bookingsUnderWay(jobSeekerId)).filter(({ employerId }) => names.has(employerId));
  const introductions = await store.introductions.list({ jobSeekerId });
  const goOn = introductions.filter((one) => names.has(one.employerId) && statusNow(one) === "introduced");
  const told = (await store.disclosures.of(goOn.map(({ id }) => id))).filter(stands);
  return {
    employers: concerned.map(({ employerId, name }) => ({ id: employerId, name })),
    sees: sights.some(({ employerId }) => names.has(employerId)),
    signedBookings: bookings
      .filter((booking) => booking.signed)
      .map(({ bookingId, employerId }) => ({ bookingId, employerName: names.get(employerId) ?? null })),
    unsignedBookings: bookings.filter((booking) => !booking.signed).length,
    told: {
      read: told.some(({ firstReadAt }) => firstReadAt !== null),
      unread: told.some(({ firstReadAt }) => firstReadAt === null),
    },
    job: goOn.some(({ bookingStands, lastBooking }) => bookingStands && lastBooking === "job_offered"),
    stays: goesOnHidden(introductions, letIn).size > 0,
  };
}

/**
 * Hides the person from one employer: it sees nothing of them on its very next
 * request, since the choice is read in the database each time (V2). A coach, or a
 * member of the circle whom the person lets help, may pass on their no, which only the
 * person can undo. Introductions that still go on are closed with it, and what was told
 * and not read is taken back; a signed booking is left standing, with what it needs.
 * @returns signed bookings with this employer
 * @throws NotFound when no choice stands
 */
export async function withdrawVisibility(
  deps: Deps,
  actor: Hiding,
  input: Whom & { employerId: string },
): Promise<{ signedBookings: BookingUnderWay[] }> {
  return deps.withActor(actor, async (store) => {
    const { employerId } = input;
    const { id: jobSeekerId } = await whoHides(store, actor, input);
    const pair = { jobSeekerId, employerId };
    if (!(await hideFrom(deps, store, actor, pair))) throw new NotFound("employer");
    await store.events.record({ name: "VisibilityWithdrawn", subjects: pair });
    return { signedBookings: await signedBookings(store, jobSeekerId, [employerId]) };
  });
}

/** Hides the person from everyone at once, now and later: standing choices end too. With nobody chosen it does nothing. */
export async function withdrawAllVisibility(
  deps: Deps,
  actor: Hiding,
  input: Whom = {},
): Promise<{ signedBookings: BookingUnderWay[] }> {
  return deps.withActor(actor, async (store) => {
    const { id: jobSeekerId } = await whoHides(store, actor, input);
    const now = deps.clock.now();
    const beside = await besideOf(store, actor, jobSeekerId, now);
    const choices = await store.standing.hold(jobSeekerId);
    const { sights, announced } = await whoSees(store, jobSeekerId, now);
    const employerIds = [...sights, ...announced].map(({ employerId }) => employerId);
    for (const { id } of choices) await store.standing.end(id, now, beside);
    let ended = choices.length;
    for (const employerId of employerIds) {
      if (await store.visibility.withdraw({ jobSeekerId, employerId, withdrawnAt: now }, beside)) ended += 1;
      await stopTalks(store, actor, { jobSeekerId, employerId }, now);
    }
    // Nobody was chosen, or the first of two presses has ended it all.
    if (ended === 0) return { signedBookings: [] };
    await store.events.record({ name: "HiddenFromEveryone", subjects: { jobSeekerId } });
    return { signedBookings: await signedBookings(store, jobSeekerId, employerIds) };
  });
}

/** Has the person hidden from this employer, so that nothing lets it in? */
export async function isHiddenFrom(deps: Deps, actor: Hiding, input: Whom & { employerId: string }): Promise<boolean> {
  return deps.withActor(actor, async (store) => {
    const { id } = await whoHides(store, actor, input);
    const { letIn } = await whoSees(store, id, deps.clock.now());
    return !letIn.has(input.employerId) && (await store.standing.exceptions(id)).some(({ employerId }) => employerId === input.employerId);
  });
}

/** Signed plans with employers that the person hides from already: with one of them, or with any. */
export async function plansOfHidden(deps: Deps, actor: Hiding, input: Whom & { employerId: string | null }): Promise<string[]> {
  return deps.withActor(actor, async (store) => {
    const { id } = await whoHides(store, actor, input);
    const { letIn } = await whoSees(store, id, deps.clock.now());
    return (await store.visibility.bookingsUnderWay(id))
      .filter(({ signed, employerId }) => signed && !letIn.has(employerId) && (input.employerId ?? employerId) === employerId)
      .map(({ bookingId }) => bookingId);
  });
}

async function whoHides(store: Store, actor: Hiding, input: Whom): Promise<KnownPerson> {
  const id = actor.kind === "jobSeeker" ? actor.jobSeekerId : input.jobSeekerId;
  const person = id === undefined ? null : await personOf(store, actor, id);
  if (!person) throw new NotFound("person");
  allow(actor, "visibility:withdraw", person);
  return person;
}

/** One employer: the choice by name ends, and every standing choice leaves it out from now on. */
async function hideFrom(deps: Deps, store: Store, actor: Hiding, pair: { jobSeekerId: string; employerId: string }): Promise<boolean> {
  const now = deps.clock.now();
  const { jobSeekerId, employerId } = pair;
  const beside = await besideOf(store, actor, jobSeekerId, now);
  await store.standing.hold(jobSeekerId);
  const named = await store.visibility.withdraw({ ...pair, withdrawnAt: now }, beside);
  const admitted = await store.standing.endAdmissions(jobSeekerId, employerId, now, beside);
  if (!named && admitted === 0) return false;
  await store.standing.except(jobSeekerId, [employerId], now);
  await stopTalks(store, actor, pair, now);
  return true;
}

async function signedBookings(store: Store, jobSeekerId: string, employerIds: string[]): Promise<BookingUnderWay[]> {
  const bookings = await store.visibility.bookingsUnderWay(jobSeekerId);
  return bookings.filter((booking) => booking.signed && employerIds.includes(booking.employerId));
}
