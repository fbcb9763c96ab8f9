import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import type { HelperCode, UnderstandingCode } from "../vocabulary/helping.ts";
import type { Assistance } from "./assistance.ts";
import { assistanceOf } from "./assistance-of.ts";

/** The person says who is beside them today. How they understand it is asked anew with each helper. */
export async function sayWhoHelps(deps: Deps, actor: JobSeeker, input: { helper: HelperCode }): Promise<void> {
  await say(deps, actor, actor.jobSeekerId, () => ({ helper: input.helper, understood: null }));
}

/** How the person takes in the questions; where a coach types, the coach says how the two of them do it. */
export async function sayHowUnderstood(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead,
  input: { jobSeekerId: string; understood: UnderstandingCode },
): Promise<void> {
  await say(deps, actor, input.jobSeekerId, (now) => ({
    helper: now?.helper ?? "nobody",
    understood: input.understood,
  }));
}

async function say(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead,
  jobSeekerId: string,
  saying: (now: Assistance | null) => Assistance,
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "assistance:say", { ...seeker, jobSeekerId: seeker.id });
    const saidAt = deps.clock.now();
    // Of two presses the second waits, and finds it said.
    await store.profiles.profileForChange(seeker.id);
    const now = await assistanceOf(store, actor, jobSeekerId, saidAt);
    const assistance = saying(now);
    if (now?.helper === assistance.helper && now.understood === assistance.understood) return;
    await store.assistance.say({ ...assistance, jobSeekerId, accountId: actor.accountId, saidAt });
    await store.events.record({ name: "AssistanceSaid", subjects: { jobSeekerId } });
  });
}
