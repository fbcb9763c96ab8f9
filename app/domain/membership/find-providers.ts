import { allow } from "../access/policy.ts";
import type { Deps } from "../deps.ts";
import { distanceMetres, metresToMiles, placeLabel } from "../place/place.ts";
import { resolvePlace } from "../place/resolve-place.ts";
import type { PublicReferrer } from "../referral/refer.ts";

export type ProviderNearby = { id: string; name: string; about: string; town: string; miles: number };

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
    const providers = await store.providers.joinable();
    return {
      town: placeLabel(place),
      providers: providers
        .map(({ at, ...provider }) => ({ ...provider, metres: distanceMetres(place, at) }))
        .sort((a, b) => a.metres - b.metres)
        .map(({ metres, ...provider }) => ({ ...provider, miles: Math.round(metresToMiles(metres)) })),
    };
  });
}
