import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { cameByEasy, cameByWords } from "./referrers.ts";

/** How somebody came, in words for others and for themselves; `agreedOn` is the ISO date on which they said yes to a referral. */
type ComingView = { by: string; easy: string; agreedOn: string | null };

/** How somebody came to Firstshift: for themselves and for whoever coaches them. */
export async function readComing(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead,
  jobSeekerId: string,
): Promise<ComingView> {
  return deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "job-seeker:read", { ...seeker, jobSeekerId });
    const coming = await store.referrals.comingOf(jobSeekerId);
    const cameBy = coming?.referrer ?? "themselves";
    return { by: cameByWords(cameBy), easy: cameByEasy(cameBy), agreedOn: coming?.agreedOn.toString() ?? null };
  });
}
