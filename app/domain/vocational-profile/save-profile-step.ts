import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead, Supporter } from "../actor.ts";
import { assistanceOf } from "../assistance/assistance-of.ts";
import { personOf } from "../circle/person-of.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { CHANGED_MEANWHILE } from "../seen.ts";
import type { Store } from "../store.ts";
import { helpedByOf } from "./profile.ts";
import { seenOf } from "./seen.ts";
import { changesFrom, type StepAnswer } from "./step-answer.ts";
import { partAfter, stepAfter, stepNamed } from "./steps.ts";

type StepSaving = {
  jobSeekerId: string;
  step: string;
  answer: StepAnswer;
  /** How this answer stood when the page was opened (`seenOf`). */
  seen: string;
};

/** Names of questions: the next there is something to ask for, and that if it goes further into this one. */
type AfterSaving = { next: string | null; part: string | null };

/**
 * Saves one answer, for the person, or by their coach or a member of their circle with them; who typed is
 * recorded. What employers see stays as it was approved.
 * @throws Clash when somebody else changed this very answer meanwhile
 */
export async function saveProfileStep(
  deps: Deps,
  actor: JobSeeker | Supporter | JobCoach | ProviderLead,
  input: StepSaving,
): Promise<AfterSaving> {
  return deps.withActor(actor, (store) => saveStepIn(deps, store, actor, input));
}

/** The same inside a transaction that does more than this. */
export async function saveStepIn(
  deps: Deps,
  store: Store,
  actor: JobSeeker | Supporter | JobCoach | ProviderLead,
  input: StepSaving,
): Promise<AfterSaving> {
  const seeker = await personOf(store, actor, input.jobSeekerId);
  const step = stepNamed(input.step);
  if (!seeker || !step) throw new NotFound();
  allow(actor, "profile:write", seeker);
  const profile = await store.profiles.profileForChange(seeker.id);
  if (!profile) throw new NotFound();
  const changes = await changesFrom(deps, store, seeker, profile, step, input.answer);
  const saved = { ...profile, ...changes };
  const after = { next: stepAfter(step, saved)?.name ?? null, part: partAfter(step, saved)?.name ?? null };
  // The same answer again, by a second press or by somebody else, is no change: nothing to say yes to anew.
  if (seenOf(step, saved) === seenOf(step, profile)) return after;
  if (seenOf(step, profile) !== input.seen) throw new Clash(CHANGED_MEANWHILE);
  const now = deps.clock.now();
  const { accountId } = actor;
  const assistance = await assistanceOf(store, actor, seeker.id, now);
  await store.profiles.save(seeker.id, changes, { updatedAt: now, updatedBy: accountId, helpedBy: helpedByOf(assistance) });
  await store.profiles.recordChange({
    jobSeekerId: seeker.id,
    kind: "answered",
    step: step.name,
    revision: profile.revision + 1,
    accountId,
    circleMemberId: seeker.circleMemberId ?? null,
    helper: assistance?.helper ?? null,
    understood: assistance?.understood ?? null,
    changedAt: now,
  });
  await store.events.record({ name: "ProfileSaved", subjects: { jobSeekerId: seeker.id } });
  return after;
}
