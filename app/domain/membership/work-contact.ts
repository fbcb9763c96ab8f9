import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import type { NamedCoach } from "../introduction/introduction-store.ts";
import type { Store } from "../store.ts";
import type { WorkContact } from "./work-contact-store.ts";

const NOTHING_SAID: WorkContact = { phone: "", email: "" };

type Coached = { coachId: string; coachName: string; providerId: string; providerName: string };

/** How a coach is reached, and the provider when the coach is not. */
export async function reachOf(store: Store, { coachId, coachName, providerId, providerName }: Coached): Promise<NamedCoach> {
  const [coachAt, providerAt] = await Promise.all([
    store.workContacts.ofCoach(coachId),
    store.workContacts.ofProvider(providerId),
  ]);
  return { coach: coachName, provider: providerName, coachAt: coachAt ?? NOTHING_SAID, providerAt: providerAt ?? NOTHING_SAID };
}

/** How a job seeker reaches whoever coaches them now. */
export async function readReach(deps: Deps, actor: JobSeeker): Promise<NamedCoach> {
  const { jobSeekerId } = actor;
  return deps.withActor(actor, async (store) => {
    allow(actor, "coach:reach", { jobSeekerId });
    const seeker = await store.profiles.seekerById(jobSeekerId);
    if (!seeker) throw new NotFound("person");
    return reachOf(store, seeker);
  });
}

export async function readWorkContact(deps: Deps, actor: JobCoach | ProviderLead): Promise<WorkContact> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "work-contact:save", { coachId: actor.coachId });
    return (await store.workContacts.ofCoach(actor.coachId)) ?? NOTHING_SAID;
  });
}

/** How the people a coach supports, and employers they introduce, reach them at work. Saving the same changes nothing. */
export async function saveWorkContact(deps: Deps, actor: JobCoach | ProviderLead, input: WorkContact): Promise<void> {
  const { coachId, providerId } = actor;
  return deps.withActor(actor, async (store) => {
    allow(actor, "work-contact:save", { coachId });
    if (isSame(await store.workContacts.ofCoach(coachId), input)) return;
    await store.workContacts.saveCoach({ coachId, providerId }, input, deps.clock.now());
    await store.events.record({ name: "WorkContactSaved", subjects: { coachId } });
  });
}

export async function readProviderContact(deps: Deps, actor: ProviderLead): Promise<WorkContact> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "provider-contact:save", { providerId: actor.providerId });
    return (await store.workContacts.ofProvider(actor.providerId)) ?? NOTHING_SAID;
  });
}

/** How anybody reaches the provider, for when a coach is away. */
export async function saveProviderContact(deps: Deps, actor: ProviderLead, input: WorkContact): Promise<void> {
  const { providerId } = actor;
  return deps.withActor(actor, async (store) => {
    allow(actor, "provider-contact:save", { providerId });
    if (isSame(await store.workContacts.ofProvider(providerId), input)) return;
    await store.workContacts.saveProvider(providerId, input, deps.clock.now());
    await store.events.record({ name: "ProviderContactSaved", subjects: { providerId } });
  });
}

function isSame(before: WorkContact | null, now: WorkContact): boolean {
  return before !== null && before.phone === now.phone && before.email === now.email;
}
