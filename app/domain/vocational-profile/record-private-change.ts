import type { Temporal } from "temporal-polyfill";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import { assistanceOf } from "../assistance/assistance-of.ts";
import type { Store } from "../store.ts";

/** What stands beside the profile and is never approved: no employer ever reads it. */
type PrivateStep = "plan" | "in-the-way";

/** An entry in the history of something that is private. */
export async function recordPrivateChange(
  store: Store,
  actor: JobSeeker | JobCoach | ProviderLead,
  { jobSeekerId, step, at }: { jobSeekerId: string; step: PrivateStep; at: Temporal.Instant },
): Promise<void> {
  const assistance = await assistanceOf(store, actor, jobSeekerId, at);
  await store.profiles.recordChange({
    jobSeekerId,
    kind: "answered",
    step,
    revision: null,
    accountId: actor.accountId,
    helper: assistance?.helper ?? null,
    understood: assistance?.understood ?? null,
    changedAt: at,
  });
}
