import { allow } from "../access/policy.ts";
import type { JobSeeker, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import type { Store } from "../store.ts";
import { supportsPeople } from "./provider-store.ts";
import type { Seeker } from "../vocational-profile/profile-store.ts";

export type MyCoach = {
  jobSeekerId: string;
  knownAs: string;
  coachId: string;
  coachName: string;
  providerId: string;
  providerName: string;
  /** Other coaches of the same provider. */
  others: { id: string; name: string }[];
};

/** Who supports somebody, and who else at their provider could. */
export async function readCoachOf(
  deps: Deps,
  actor: JobSeeker | ProviderLead,
  input: { jobSeekerId: string },
): Promise<MyCoach> {
  return deps.withActor(actor, async (store) => {
    const { id, knownAs, coachId, coachName, providerId, providerName } = await theirs(store, actor, input.jobSeekerId);
    const members = await store.providers.members(providerId);
    const others = members.filter((member) => supportsPeople(member) && member.id !== coachId);
    return {
      jobSeekerId: id,
      knownAs,
      coachId,
      coachName,
      providerId,
      providerName,
      others: others.map((member) => ({ id: member.id, name: member.name })),
    };
  });
}

type CoachChange = {
  jobSeekerId: string;
  /** The coach who stood on the page. */
  fromCoachId: string;
  providerId: string;
  /** Whom they chose, or null for the coach there who supports the fewest people. */
  coachId: string | null;
};

/**
 * Gives somebody another coach, at their provider or another one (J2). The history is
 * theirs and goes with them; the old coach's rights end in this transaction, as they
 * all rest on the coaching that stands. Nobody has to take a person on or may turn one
 * away: there is a named coach at every moment. What is under way goes on with the new
 * one, times at work included: where those clash with another of theirs, the new coach sees it.
 * @throws Clash when the coach has changed already to somebody else, or there is nobody to change to
 */
export async function changeCoach(deps: Deps, actor: JobSeeker | ProviderLead, input: CoachChange): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const seeker = await theirs(store, actor, input.jobSeekerId);
    const { id: jobSeekerId } = seeker;
    if (seeker.coachId !== input.fromCoachId) return assertWanted(seeker, input);
    if (actor.kind === "providerLead" && input.providerId !== actor.providerId) throw new NotFound("provider");
    const coachId = await coachAt(store, input, seeker);
    const now = deps.clock.now();
    const coachingId = await store.profiles.endCoaching({ jobSeekerId, coachId: seeker.coachId, endedAt: now });
    if (!coachingId) return assertWanted(await theirs(store, actor, jobSeekerId), input);
    const next = { id: deps.random.uuid(), jobSeekerId, coachId, providerId: input.providerId, startedAt: now };
    await store.profiles.startCoaching(next);
    await store.bookings.moveSittings(jobSeekerId);
    await store.events.record({ name: "CoachChanged", subjects: { jobSeekerId, coachingId } });
  });
}

const CHANGED = "The job coach has already changed. Open the page again to see who it is now.";

/** It has changed already: with the first of two presses, or meanwhile to what is wanted here, there is nothing left to do. */
function assertWanted({ coachId, providerId }: Seeker, wanted: CoachChange): void {
  const isThere = providerId === wanted.providerId && (wanted.coachId === null || wanted.coachId === coachId);
  if (!isThere) throw new Clash(CHANGED);
}

async function theirs(store: Store, actor: JobSeeker | ProviderLead, id: string): Promise<Seeker> {
  const seeker = await store.profiles.seekerById(id);
  if (!seeker) throw new NotFound("person");
  allow(actor, "coach:change", { ...seeker, jobSeekerId: seeker.id });
  return seeker;
}

async function coachAt(store: Store, { providerId, coachId }: CoachChange, seeker: Seeker): Promise<string> {
  const provider = await store.providers.byId(providerId);
  // Whom a suspended provider supports goes on with it, so it can still share its people out.
  const stays = provider?.status === "suspended" && providerId === seeker.providerId;
  if (provider?.status !== "admitted" && !stays) throw new NotFound("provider");
  if (coachId !== null) {
    const member = await store.providers.member(coachId);
    if (!member || member.providerId !== providerId || !supportsPeople(member)) throw new NotFound("coach");
    if (coachId === seeker.coachId) throw new Clash("This is the job coach now. Choose another one.");
    return coachId;
  }
  const least = await store.providers.leastBusyCoach(providerId, seeker.coachId);
  if (!least) throw new Clash("There is no other job coach here now. You can choose another group.");
  return least;
}
