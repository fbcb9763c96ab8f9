import { allow } from "../access/policy.ts";
import type { JobSeeker } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { distanceMetres, metresToMiles, placeLabel, type Place } from "../place/place.ts";
import { resolvePlace } from "../place/resolve-place.ts";
import type { PublicReferrer } from "../referral/refer.ts";
import type { JoinableProvider } from "./provider-store.ts";

export type ProviderNearby = { id: string; name: string; about: string; town: string; miles: number };
/** Without a town to start from: by name. */
export type ProviderAnywhere = Omit<ProviderNearby, "miles"> & { miles: number | null };

/**
 * Providers somebody in this town can join, move to or be referred to, the nearest first. Those without a
 * coach are left out: whoever joins has a named coach from the first minute.
 * @throws Invalid on `town` when the gazetteer cannot tell which town is meant
 */
export async function findProviders(
  deps: Deps,
  actor: PublicReferrer,
  input: { town: string },
): Promise<{ town: string; providers: ProviderNearby[] }> {
  return deps.withActor(actor, async (store) => {
    if (actor.kind === "jobSeeker") allow(actor, "coach:change", { jobSeekerId: actor.jobSeekerId });
    else allow(actor, actor.kind === "newcomer" ? "job-seeker:join" : "referral:make");
    const place = await resolvePlace(store.places, input.town, "town");
    return { town: placeLabel(place), providers: nearestFirst(place, await store.providers.joinable()) };
  });
}

/** One of them, by its id; null when nobody can be referred to it. */
export async function findProvider(
  deps: Deps,
  actor: PublicReferrer,
  input: { providerId: string },
): Promise<{ id: string; name: string } | null> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "referral:make");
    const found = (await store.providers.joinable()).find(({ id }) => id === input.providerId);
    return found ? { id: found.id, name: found.name } : null;
  });
}

/** Providers a job seeker can move to, the nearest to where their profile says they live first, where it says so. */
export async function findOtherProviders(
  deps: Deps,
  actor: JobSeeker,
): Promise<{ town: string | null; providers: ProviderAnywhere[] }> {
  const { jobSeekerId } = actor;
  return deps.withActor(actor, async (store) => {
    allow(actor, "coach:change", { jobSeekerId });
    const placeId = (await store.profiles.profile(jobSeekerId))?.placeId ?? null;
    const [place] = placeId === null ? [] : await store.places.byIds([placeId]);
    const providers = await store.providers.joinable();
    return place
      ? { town: placeLabel(place), providers: nearestFirst(place, providers) }
      : { town: null, providers: providers.map(({ id, name, about, town }) => ({ id, name, about, town, miles: null })) };
  });
}

function nearestFirst(place: Place, providers: readonly JoinableProvider[]): ProviderNearby[] {
  return providers
    .map(({ at, ...provider }) => ({ ...provider, metres: distanceMetres(place, at) }))
    .toSorted((a, b) => a.metres - b.metres)
    .map(({ metres, ...provider }) => ({ ...provider, miles: Math.round(metresToMiles(metres)) }));
}
