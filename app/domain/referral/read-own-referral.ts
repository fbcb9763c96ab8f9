import { allow } from "../access/policy.ts";
import type { Newcomer } from "../actor.ts";
import type { Deps } from "../deps.ts";

type OwnReferral = { providerId: string; providerName: string };

/** The referral that whoever proved this address said yes to, so that they need not choose a provider again. */
export async function readOwnReferral(deps: Deps, actor: Newcomer): Promise<OwnReferral | null> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "referral:join-by", { email: actor.email });
    const referral = await store.referrals.toAddress(actor.email);
    if (referral?.status !== "wanted") return null;
    const provider = await store.providers.byId(referral.providerId);
    return provider && { providerId: provider.id, providerName: provider.name };
  });
}
