import { allow } from "../access/policy.ts";
import type { Operator, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { resolvePlace } from "../place/resolve-place.ts";
import { isNews, markOf, type Seen } from "../seen.ts";
import type { Provider } from "./provider-store.ts";

type About = { organisation: string; town: string };

/** What is asked about a provider, as it stands: of two names, the one that waits. */
function aboutOf({ name, newName, town }: Provider): About {
  return { organisation: newName ?? name, town };
}

export async function readProviderAbout(deps: Deps, actor: ProviderLead): Promise<About & { seen: string }> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "provider:change", { providerId: actor.providerId });
    const provider = await store.providers.byId(actor.providerId);
    if (!provider) throw new NotFound("provider");
    return { ...aboutOf(provider), seen: markOf(aboutOf(provider)) };
  });
}

/**
 * Changes the name and the town of a provider. People choose it by its name, and an operator admitted it by that one, so
 * of whoever is admitted a new one waits for an operator; before that there is nothing it could contradict.
 * @returns whether the name waits for an operator who is asked by this
 * @throws Invalid on `town` when the gazetteer cannot tell which town is meant
 * @throws Clash when another lead changed it meanwhile
 */
export async function changeProvider(deps: Deps, actor: ProviderLead, input: Seen & About): Promise<{ nameWaits: boolean }> {
  const { providerId } = actor;
  const { organisation, seen } = input;
  return deps.withActor(actor, async (store) => {
    allow(actor, "provider:change", { providerId });
    const place = await resolvePlace(store.places, input.town, "town");
    const provider = await store.providers.byIdForChange(providerId);
    if (!provider) throw new NotFound("provider");
    const town = place.id === provider.placeId ? provider.town : input.town;
    if (!isNews({ stands: aboutOf(provider), wanted: { organisation, town }, seen })) return { nameWaits: false };
    const isKnown = provider.status === "admitted" || provider.status === "suspended";
    // The name they have needs nobody's leave: whoever goes back to it takes the other one back.
    const newName = isKnown && organisation !== provider.name ? organisation : null;
    const nameWaits = newName !== null && newName !== provider.newName;
    await store.providers.change(providerId, { placeId: place.id, newName, name: isKnown ? provider.name : organisation });
    await store.events.record({ name: nameWaits ? "ProviderNameAsked" : "ProviderChanged", subjects: { providerId } });
    return { nameWaits };
  });
}

/**
 * An operator takes the new name, or leaves the old one.
 * @param input.newName as the page showed it
 * @throws Clash when another name waits now, or it was decided the other way
 */
export async function decideProviderName(
  deps: Deps,
  actor: Operator,
  input: { providerId: string; newName: string; take: boolean },
): Promise<void> {
  const { providerId, newName, take } = input;
  await deps.withActor(actor, async (store) => {
    allow(actor, "provider:decide");
    const provider = await store.providers.byIdForChange(providerId);
    if (!provider) throw new NotFound("provider");
    // Pressed twice: the name was taken, or is none of theirs.
    if (provider.newName === null && (provider.name === newName) === take) return;
    if (provider.newName !== newName) throw new Clash("This name does not wait any more. Here is how it stands now.");
    await store.providers.change(providerId, { placeId: provider.placeId, newName: null, name: take ? newName : provider.name });
    await store.events.record({ name: "ProviderNameDecided", subjects: { providerId } });
  });
}
