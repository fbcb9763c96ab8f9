import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import { assistanceOf } from "../assistance/assistance-of.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid, NotFound } from "../errors.ts";
import { ageOn } from "../membership/age.ts";
import { milesToMetres } from "../place/place.ts";
import { resolvePlace } from "../place/resolve-place.ts";
import type { Store } from "../store.ts";
import { ENVIRONMENTS } from "../vocabulary/environment.ts";
import { easyOf, type Term } from "../vocabulary/terms.ts";
import { helpedByOf, YOUNG_HOURS_LIMIT, type ProfileAnswers } from "./profile.ts";
import type { Seeker } from "./profile-store.ts";
import { seenOf } from "./seen.ts";
import type { ListField } from "./steps.ts";
import { stepNamed } from "./steps.ts";

/** The answer to one question of the profile. */
export type StepAnswer =
  | { kind: "list"; field: ListField; chosen: string[] }
  | { kind: "hours"; hoursStart: number | null; hoursAim: number | null }
  | { kind: "area"; town: string; travelMiles: number }
  | { kind: "strengths"; strengths: string };

export type StepSaving = {
  jobSeekerId: string;
  step: string;
  answer: StepAnswer;
  /** How this answer stood when the page was opened (`seenOf`). */
  seen: string;
};

/**
 * Saves one answer, for the person or by their coach with them; who typed is
 * recorded. What employers see stays as it was approved.
 * @throws Clash when somebody else changed this very answer meanwhile
 */
export async function saveProfileStep(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead,
  input: StepSaving,
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(input.jobSeekerId);
    const step = stepNamed(input.step);
    if (!seeker || !step) throw new NotFound();
    allow(actor, "profile:write", { ...seeker, jobSeekerId: seeker.id });
    const profile = await store.profiles.profileForChange(seeker.id);
    if (!profile) throw new NotFound();
    if (seenOf(step, profile) !== input.seen) {
      throw new Clash("Somebody else has changed this answer. Look at yours, and press save again to keep it.");
    }
    const changes = await changesFrom(deps, store, seeker, profile, input.answer);
    // The same answer again is no change: nothing to say yes to anew, and nothing in the history.
    if (seenOf(step, { ...profile, ...changes }) === input.seen) return;
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
      helper: assistance?.helper ?? null,
      understood: assistance?.understood ?? null,
      changedAt: now,
    });
    await store.events.record({ name: "ProfileSaved", subjects: { jobSeekerId: seeker.id } });
  });
}

async function changesFrom(
  deps: Deps,
  store: Store,
  seeker: Seeker,
  profile: ProfileAnswers,
  answer: StepAnswer,
): Promise<Partial<ProfileAnswers>> {
  switch (answer.kind) {
    case "list":
      notBothLikedAndAvoided(profile, answer);
      return { [answer.field]: answer.chosen };
    case "hours": {
      const { hoursStart, hoursAim } = answer;
      const young = ageOn(seeker.birthDate, londonDay(deps.clock.now())) < 18;
      if (young && Math.max(hoursStart ?? 0, hoursAim ?? 0) > YOUNG_HOURS_LIMIT) {
        throw new Invalid({ hoursAim: `Before you are 18 you can work ${YOUNG_HOURS_LIMIT} hours a week at most.` });
      }
      return { hoursStart, hoursAim };
    }
    case "area": {
      const place = await resolvePlace(store.places, answer.town, "town");
      return { placeId: place.id, travelMetres: milesToMetres(answer.travelMiles) };
    }
    case "strengths":
      return { strengths: answer.strengths };
  }
}

/** One thing cannot be sought and avoided at once; the person says which it is. */
function notBothLikedAndAvoided(profile: ProfileAnswers, { field, chosen }: { field: ListField; chosen: string[] }) {
  const other =
    field === "environmentLike" ? profile.environmentAvoid : field === "environmentAvoid" ? profile.environmentLike : [];
  const both = (other as string[]).find((code) => chosen.includes(code));
  if (both === undefined) return;
  const terms: readonly Term[] = ENVIRONMENTS;
  const opposite = field === "environmentLike" ? "do not like" : "like";
  throw new Invalid({ chosen: `You also said that you ${opposite} this: ${easyOf(terms, both)}. Choose one of the two.` });
}
