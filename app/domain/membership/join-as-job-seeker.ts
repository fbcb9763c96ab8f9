import { Temporal } from "temporal-polyfill";
import { allow } from "../access/policy.ts";
import type { Newcomer } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import { resolvePlace } from "../place/resolve-place.ts";
import { REFERRAL } from "../referral/referral-lifecycle.ts";
import type { Store } from "../store.ts";
import { emptyProfile } from "../vocational-profile/profile.ts";
import { whyTooYoung } from "./age.ts";

type Joining = {
  fullName: string;
  knownAs: string;
  /** ISO date. */
  birthDate: string;
  town: string;
  providerId: string;
};

/**
 * A person looking for work joins, with a named coach and an empty profile.
 * Nobody can see them yet. It never costs them anything (Employment Agencies Act 1973 s.6).
 * @throws Invalid on `birthDate` under 16, and on `town` when the gazetteer cannot tell which town is meant
 * @throws Clash when that provider cannot be joined
 */
export async function joinAsJobSeeker(
  deps: Deps,
  actor: Newcomer,
  input: Joining,
): Promise<{ jobSeekerId: string; coachId: string }> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "job-seeker:join");
    const birthDate = Temporal.PlainDate.from(input.birthDate);
    const tooYoung = whyTooYoung(birthDate, londonDay(deps.clock.now()));
    if (tooYoung) throw new Invalid({ birthDate: tooYoung });
    const place = await resolvePlace(store.places, input.town, "town");
    const provider = await store.providers.byId(input.providerId);
    const coachId =
      provider?.status === "admitted" ? await store.providers.leastBusyCoach(provider.id) : null;
    if (!provider || !coachId) throw new Clash("You cannot join this group now. Go back and choose another one.");

    const jobSeekerId = deps.random.uuid();
    const now = deps.clock.now();
    await store.profiles.addSeeker({
      id: jobSeekerId,
      accountId: actor.accountId,
      fullName: input.fullName,
      knownAs: input.knownAs,
      birthDate,
      joinedAt: now,
    });
    await store.profiles.startCoaching({
      id: deps.random.uuid(),
      jobSeekerId,
      coachId,
      providerId: provider.id,
      startedAt: now,
    });
    await store.profiles.start(jobSeekerId, emptyProfile(place.id), { updatedAt: now, updatedBy: actor.accountId });
    await settleReferral(deps, store, actor, jobSeekerId);
    await store.events.record({ name: "JobSeekerJoined", subjects: { jobSeekerId, coachId } });
    return { jobSeekerId, coachId };
  });
}

/** Of a referral that they said yes to stays by what kind of referrer it was, and the day of the yes; the rest is erased. */
async function settleReferral(deps: Deps, store: Store, actor: Newcomer, jobSeekerId: string): Promise<void> {
  allow(actor, "referral:join-by", { email: actor.email });
  const referral = await store.referrals.toAddress(actor.email);
  if (!referral) return;
  moveTo(REFERRAL, referral.status, "joined", actor.kind, { expiresAt: referral.expiresAt, now: deps.clock.now() });
  if (referral.agreedAt) {
    await store.referrals.recordComing({ jobSeekerId, referrer: referral.referrer, agreedOn: londonDay(referral.agreedAt) });
  }
  await store.referrals.erase(referral.id);
}
