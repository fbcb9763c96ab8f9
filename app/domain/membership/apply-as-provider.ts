import { allow } from "../access/policy.ts";
import type { Newcomer } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { resolvePlace } from "../place/resolve-place.ts";

type Application = {
  organisation: string;
  town: string;
  about: string;
  /** Whoever applies: they lead the provider's coaches. */
  name: string;
};

/**
 * A provider of supported employment asks to be admitted.
 * @throws Invalid on `town` when the gazetteer cannot tell which town is meant
 */
export async function applyAsProvider(
  deps: Deps,
  actor: Newcomer,
  input: Application,
): Promise<{ providerId: string }> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "provider:apply");
    const place = await resolvePlace(store.places, input.town, "town");
    const now = deps.clock.now();
    const providerId = deps.random.uuid();
    await store.providers.apply({
      id: providerId,
      name: input.organisation,
      about: input.about,
      placeId: place.id,
      appliedBy: actor.accountId,
      appliedAt: now,
    });
    const coachId = deps.random.uuid();
    await store.providers.addMember({
      id: coachId,
      providerId,
      accountId: actor.accountId,
      name: input.name,
      role: "lead",
      joinedAt: now,
    });
    // Where they are reached, until they say otherwise.
    await store.workContacts.saveCoach({ coachId, providerId }, { phone: "", email: actor.email }, null, now);
    await store.events.record({ name: "ProviderApplied", subjects: { providerId } });
    return { providerId };
  });
}
