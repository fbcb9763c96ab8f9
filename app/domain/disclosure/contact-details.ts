import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import type { ContactDetails } from "./disclosure-store.ts";

export const CONTACT_PARTS = ["phone", "email"] as const satisfies readonly (keyof ContactDetails)[];
export type ContactPart = (typeof CONTACT_PARTS)[number];

const NOTHING_SAID: ContactDetails = { phone: "", email: "" };

/** How the person can be reached, for them and whoever coaches them. Each part is told to an employer only where they tick it. */
export async function readContact(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead,
  input: { jobSeekerId: string },
): Promise<ContactDetails> {
  return deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(input.jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "contact:read", { ...seeker, jobSeekerId: seeker.id });
    return (await store.disclosures.contact(seeker.id)) ?? NOTHING_SAID;
  });
}

/** Saves one part; empty takes it away. What an employer was told before stays as it was told. */
export async function saveContact(deps: Deps, actor: JobSeeker, input: { part: ContactPart; value: string }): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "contact:save", { jobSeekerId });
    // Of two presses the second waits, and finds it saved.
    await store.profiles.profileForChange(jobSeekerId);
    const before = (await store.disclosures.contact(jobSeekerId)) ?? NOTHING_SAID;
    if (before[input.part] === input.value) return;
    await store.disclosures.saveContact(jobSeekerId, { ...before, [input.part]: input.value }, deps.clock.now());
    await store.events.record({ name: "ContactSaved", subjects: { jobSeekerId } });
  });
}
