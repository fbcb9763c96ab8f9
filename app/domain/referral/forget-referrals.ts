import { allow } from "../access/policy.ts";
import type { Timekeeping } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { moveTo } from "../lifecycle.ts";
import { sweepThrough } from "../sweep.ts";
import { REFERRAL } from "./referral-lifecycle.ts";

/** Erases referrals that nobody answered in time, and those after whose yes nobody joined. */
export async function forgetReferrals(deps: Deps, actor: Timekeeping): Promise<number> {
  allow(actor, "referral:forget");
  return sweepThrough(deps, actor, {
    find: (store, page) => store.referrals.over(deps.clock.now(), page),
    async change(store, referralId) {
      const referral = await store.referrals.byId(referralId);
      if (!referral) return false;
      moveTo(REFERRAL, referral.status, "expired", actor.kind, { expiresAt: referral.expiresAt, now: deps.clock.now() });
      if (!(await store.referrals.erase(referralId))) return false;
      await store.events.record({ name: "ReferralExpired", subjects: { referralId } });
      return true;
    },
  });
}
