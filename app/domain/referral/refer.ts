import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, Newcomer, ProviderLead, Supporter, Visitor } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid } from "../errors.ts";
import type { Store } from "../store.ts";
import { keptUntil } from "./referral-terms.ts";
import type { ReferrerCode } from "./referrers.ts";

/** Who may refer a person from the public page. */
export type PublicReferrer = Visitor | Newcomer | JobSeeker | Supporter;

type Person = { firstName: string; email: string; readTogether: boolean };

export type Referring = Person & {
  providerId: string;
  referrerName: string;
  referrer: ReferrerCode;
  referrerEmail: string;
};

/**
 * Passes on that somebody who agreed to it may want help to find work. The referrer is told the
 * same whoever the address belongs to: whoever has joined already is not written to, and of a
 * second referral to the same address nothing is kept.
 * @returns whether it was kept, which limits count and nobody is told
 * @throws Invalid on `email` where it is the referrer's own: then nobody but them would say yes
 * @throws Clash when that provider cannot be joined
 */
export async function referPerson(deps: Deps, actor: PublicReferrer, input: Referring): Promise<boolean> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "referral:make");
    return passOn(deps, store, input);
  });
}

/** As a coach does it: to their own provider, in their own name. The same is told. */
export async function referToOwnProvider(deps: Deps, actor: JobCoach | ProviderLead, input: Person): Promise<boolean> {
  const { providerId, coachId } = actor;
  return deps.withActor(actor, async (store) => {
    allow(actor, "referral:make", { providerId });
    const [member, reach] = [await store.providers.member(coachId), await store.workContacts.ofCoach(coachId)];
    if (!member) throw new Clash("You are not in this team any more.");
    const referrer = { referrerName: member.name, referrer: "job-coach", referrerEmail: reach?.email ?? "" } as const;
    return passOn(deps, store, { ...input, ...referrer, providerId });
  });
}

async function passOn(deps: Deps, store: Store, input: Referring): Promise<boolean> {
  if (input.email === input.referrerEmail) {
    throw new Invalid({ email: "This is your own address. Enter one where they read it themselves, or help them to join by themselves" });
  }
  const provider = await store.providers.byId(input.providerId);
  const joinable = provider?.status === "admitted" && (await store.providers.leastBusyCoach(provider.id)) !== null;
  if (!joinable) throw new Clash("Nobody new can join this provider now.");
  const now = deps.clock.now();
  const id = deps.random.uuid();
  const kept = await store.referrals.keep({
    ...input, id, status: "waiting", referredAt: now, agreedAt: null, expiresAt: keptUntil(now),
  });
  if (kept) await store.events.record({ name: "PersonReferred", subjects: { referralId: id } });
  return kept;
}
