import type { JobCoach, JobSeeker } from "#app/domain/actor.ts";
import { sayWhoHelps } from "#app/domain/assistance/say-who-helps.ts";
import { joinAsJobSeeker } from "#app/domain/membership/join-as-job-seeker.ts";
import { approveProfile } from "#app/domain/vocational-profile/approve-profile.ts";
import { readMarkedWords } from "#app/domain/words/mark-words.ts";
import { emptyProfile, type ProfileAnswers } from "#app/domain/vocational-profile/profile.ts";
import { saveProfileStep } from "#app/domain/vocational-profile/save-profile-step.ts";
import { seenOf } from "#app/domain/vocational-profile/seen.ts";
import type { StepAnswer } from "#app/domain/vocational-profile/step-answer.ts";
import type { ProfileStep } from "#app/domain/vocational-profile/step-kinds.ts";
import { PROFILE_STEPS } from "#app/domain/vocational-profile/steps.ts";
import type { HelperCode } from "#app/domain/vocabulary/helping.ts";
import { makeStandingChoice, readStandingPlan, type StandingAnswers } from "#app/domain/visibility/make-standing-choice.ts";
import { chooseVisibility } from "#app/domain/visibility/choose-visibility.ts";
import type { CastMember } from "./cast.ts";
import { nowPlaying, type Stage } from "./part.ts";

/** What somebody of the demo answers; questions that are left out here, they leave out. */
export type SeededProfile = Partial<ProfileAnswers> & {
  hoursStart: number;
  hoursAim: number;
  town: string;
  travelMiles: number;
  strengths: string;
};

/** Joins a provider, as people do. */
export async function join(stage: Stage, who: CastMember, providerId: string, town: string, birthDate: string): Promise<JobSeeker> {
  const newcomer = await stage.accounts.open(who.email, who.name);
  await joinAsJobSeeker(stage.deps, newcomer, {
    fullName: who.name,
    knownAs: who.name.split(" ")[0]!,
    birthDate,
    town,
    providerId,
  });
  return nowPlaying(stage, newcomer, "jobSeeker");
}

/** Answers every question, some with the coach beside them, and approves the result. */
export async function fillProfile(
  { deps }: Stage,
  seeker: JobSeeker,
  profile: SeededProfile,
  helpedBy: JobCoach | null = null,
  helper: HelperCode = "nobody",
): Promise<void> {
  const actor = helpedBy ?? seeker;
  const { jobSeekerId } = seeker;
  await sayWhoHelps(deps, seeker, { helper });
  for (const step of PROFILE_STEPS) {
    const now = (await deps.withActor(actor, ({ profiles }) => profiles.profile(jobSeekerId)))!;
    const answer = answerTo(step, { ...emptyProfile(0), ...profile });
    await saveProfileStep(deps, actor, { jobSeekerId, step: step.name, answer, seen: seenOf(step, now) });
  }
  const { revision } = (await deps.withActor(seeker, ({ profiles }) => profiles.profile(jobSeekerId)))!;
  // They keep each word that is marked.
  const { strengths, places } = await readMarkedWords(deps, seeker, jobSeekerId);
  await approveProfile(deps, seeker, { revision, keep: [strengths, ...places].flatMap(({ hits }) => hits.map(({ value }) => value)) });
}

function answerTo(step: ProfileStep, profile: ProfileAnswers & SeededProfile): StepAnswer {
  switch (step.kind) {
    case "list":
      return { kind: step.kind, field: step.field, chosen: profile[step.field], words: step.words ? profile[step.words.field] : undefined };
    case "each":
      return { kind: step.kind, chosen: profile[step.field] };
    case "names":
      return { kind: step.kind, names: profile[step.field] };
    case "choice":
    case "order":
      return { kind: step.kind, chosen: profile[step.field] } as StepAnswer;
    case "hours":
      return { kind: step.kind, hoursStart: profile.hoursStart, hoursAim: profile.hoursAim };
    case "area":
      return { kind: step.kind, town: profile.town, travelMiles: profile.travelMiles };
    case "strengths":
      return { kind: step.kind, strengths: profile.strengths };
  }
}

export async function choose({ deps }: Stage, seeker: JobSeeker, employerIds: string[]): Promise<void> {
  for (const employerId of employerIds) await chooseVisibility(deps, seeker, { employerId, readBack: "this-employer" });
}

/** Makes a rule, and says yes to each name that fits it today. */
export async function letIn({ deps }: Stage, seeker: JobSeeker, rule: StandingAnswers): Promise<void> {
  const shown = (await readStandingPlan(deps, seeker, rule)).employers.map(({ id }) => id);
  await makeStandingChoice(deps, seeker, { ...rule, shown, kept: shown, readBack: "my-rule" });
}
