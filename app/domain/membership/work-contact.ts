import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import type { NamedCoach } from "../introduction/introduction-store.ts";
import { CHANGED_MEANWHILE, isNews, markOf, type Seen } from "../seen.ts";
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

/** What stands, and what goes back with another answer. */
export type ContactView = WorkContact & { seen: string };

export async function readWorkContact(deps: Deps, actor: JobCoach | ProviderLead): Promise<ContactView> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "work-contact:save", { coachId: actor.coachId });
    return contactView(await store.workContacts.ofCoach(actor.coachId));
  });
}

/**
 * How the people a coach supports, and employers they introduce, reach them at work. Saving the same changes nothing.
 * @throws Clash when it was changed meanwhile
 */
export async function saveWorkContact(deps: Deps, actor: JobCoach | ProviderLead, input: Seen & WorkContact): Promise<void> {
  const { coachId, providerId } = actor;
  const { seen, ...contact } = input;
  return deps.withActor(actor, async (store) => {
    allow(actor, "work-contact:save", { coachId });
    const before = await store.workContacts.ofCoach(coachId);
    if (!isNews({ stands: before ?? NOTHING_SAID, wanted: contact, seen })) return;
    const saved = await store.workContacts.saveCoach({ coachId, providerId }, contact, before, deps.clock.now());
    if (!saved) throw new Clash(CHANGED_MEANWHILE);
    await store.events.record({ name: "WorkContactSaved", subjects: { coachId } });
  });
}

export async function readProviderContact(deps: Deps, actor: ProviderLead): Promise<ContactView> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "provider-contact:save", { providerId: actor.providerId });
    return contactView(await store.workContacts.ofProvider(actor.providerId));
  });
}

/**
 * How anybody reaches the provider, for when a coach is away.
 * @throws Clash when another lead changed it meanwhile
 */
export async function saveProviderContact(deps: Deps, actor: ProviderLead, input: Seen & WorkContact): Promise<void> {
  const { providerId } = actor;
  const { seen, ...contact } = input;
  return deps.withActor(actor, async (store) => {
    allow(actor, "provider-contact:save", { providerId });
    const before = await store.workContacts.ofProvider(providerId);
    if (!isNews({ stands: before ?? NOTHING_SAID, wanted: contact, seen })) return;
    if (!(await store.workContacts.saveProvider(providerId, contact, before, deps.clock.now()))) throw new Clash(CHANGED_MEANWHILE);
    await store.events.record({ name: "ProviderContactSaved", subjects: { providerId } });
  });
}

function contactView(contact: WorkContact | null): ContactView {
  const { phone, email } = contact ?? NOTHING_SAID;
  return { phone, email, seen: markOf({ phone, email }) };
}
