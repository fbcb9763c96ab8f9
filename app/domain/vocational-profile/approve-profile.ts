import { allow } from "../access/policy.ts";
import type { JobSeeker } from "../actor.ts";
import { assistanceOf } from "../assistance/assistance-of.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { toPublished } from "./published.ts";

const CHANGED = "Your profile has changed since you opened this page. Please look at it again.";

/**
 * The person says yes to one revision of their profile and to the exact strengths
 * statement in it (P2). Only they can. What chosen employers are shown becomes this
 * revision; while a needed part is missing they are shown nothing.
 * @throws Clash when the profile is no longer at this revision
 */
export async function approveProfile(
  deps: Deps,
  actor: JobSeeker,
  input: { revision: number },
): Promise<{ published: boolean }> {
  return deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "profile:approve", { jobSeekerId });
    const profile = await store.profiles.profileForChange(jobSeekerId);
    if (!profile) throw new NotFound("profile");
    const approvedAt = deps.clock.now();
    const approved = await store.profiles.approve({
      jobSeekerId,
      revision: input.revision,
      strengths: profile.strengths,
      approvedAt,
    });
    if (!approved) throw new Clash(CHANGED);
    const assistance = await assistanceOf(store, actor, jobSeekerId, approvedAt);
    await store.profiles.recordChange({
      jobSeekerId,
      kind: "approved",
      step: null,
      revision: input.revision,
      accountId: actor.accountId,
      helper: assistance?.helper ?? null,
      understood: assistance?.understood ?? null,
      changedAt: approvedAt,
    });
    const published = toPublished(profile);
    if (published) await store.profiles.publish(jobSeekerId, published, approvedAt);
    else await store.profiles.unpublish(jobSeekerId, approvedAt);
    await store.events.record({ name: "ProfileApproved", subjects: { jobSeekerId } });
    return { published: published !== null };
  });
}
