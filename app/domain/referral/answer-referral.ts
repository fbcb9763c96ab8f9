import { allow } from "../access/policy.ts";
import type { Referred } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import { REFERRAL, isOver } from "./referral-lifecycle.ts";
import { holderOf } from "./referral-link.ts";
import { keptUntil } from "./referral-terms.ts";
import type { ReferrerCode } from "./referrers.ts";

export type ReferralView = {
  firstName: string;
  referrerName: string;
  referrer: ReferrerCode;
  referrerEmail: string;
  providerName: string;
  readTogether: boolean;
  /** ISO instant. */
  expiresAt: string;
};

/** What whoever holds the link is asked; null when the link is none of ours, was answered with no, or is too old. */
export async function readReferral(deps: Deps, token: string): Promise<ReferralView | null> {
  const actor = holderOf(deps, token);
  if (!actor) return null;
  return deps.withActor(actor, async (store) => {
    const referral = await store.referrals.byId(actor.referralId);
    if (!referral || isOver({ ...referral, now: deps.clock.now() })) return null;
    allow(actor, "referral:answer", { referralId: referral.id });
    const provider = await store.providers.byId(referral.providerId);
    const { firstName, referrerName, referrer, referrerEmail, readTogether, expiresAt } = referral;
    return {
      firstName, referrerName, referrer, referrerEmail, readTogether,
      providerName: provider?.name ?? "",
      expiresAt: expiresAt.toString(),
    };
  });
}

/**
 * The person wants it. Kept with the day, until they have joined with the address it was
 * sent to. A second yes is the same yes.
 * @returns that address
 * @throws NotFound when the link is none of ours, or was answered with no
 * @throws Clash when it is too old
 */
export async function agreeToReferral(deps: Deps, input: { token: string }): Promise<{ email: string }> {
  const actor = holder(deps, input.token);
  return deps.withActor(actor, async (store) => {
    const referral = await store.referrals.forAnswer(actor.referralId);
    if (!referral) throw new NotFound("link");
    allow(actor, "referral:answer", { referralId: referral.id });
    const { email } = referral;
    if (referral.status === "wanted") return { email };
    const now = deps.clock.now();
    moveTo(REFERRAL, referral.status, "wanted", actor.kind, { expiresAt: referral.expiresAt, now });
    if (!(await store.referrals.agree(referral.id, now, keptUntil(now)))) throw new Clash("This has already been answered.");
    await store.events.record({ name: "ReferralWanted", subjects: { referralId: referral.id } });
    return { email };
  });
}

/** The person does not want it: nothing of it is kept, and nobody hears of it. A second no finds nothing left to erase. */
export async function declineReferral(deps: Deps, input: { token: string }): Promise<void> {
  const actor = holder(deps, input.token);
  await deps.withActor(actor, async (store) => {
    const referral = await store.referrals.forAnswer(actor.referralId);
    if (!referral) return;
    allow(actor, "referral:answer", { referralId: referral.id });
    moveTo(REFERRAL, referral.status, "declined", actor.kind, { expiresAt: referral.expiresAt, now: deps.clock.now() });
    if (!(await store.referrals.erase(referral.id))) return;
    await store.events.record({ name: "ReferralDeclined", subjects: { referralId: referral.id } });
  });
}

function holder(deps: Deps, token: string): Referred {
  const actor = holderOf(deps, token);
  if (!actor) throw new NotFound("link");
  return actor;
}
