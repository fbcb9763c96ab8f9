import type { JobCoach, JobSeeker } from "#app/domain/actor.ts";
import { sayWhoHelps } from "#app/domain/assistance/say-who-helps.ts";
import { joinAsJobSeeker } from "#app/domain/membership/join-as-job-seeker.ts";
import { approveProfile } from "#app/domain/vocational-profile/approve-profile.ts";
import type { ProfileAnswers } from "#app/domain/vocational-profile/profile.ts";
import { saveProfileStep } from "#app/domain/vocational-profile/save-profile-step.ts";
import { seenOf } from "#app/domain/vocational-profile/seen.ts";
import { PROFILE_STEPS } from "#app/domain/vocational-profile/steps.ts";
import { chooseVisibility } from "#app/domain/visibility/choose-visibility.ts";
import type { CastMember } from "./cast.ts";
import { nowPlaying, type Stage } from "./part.ts";

export type SeededProfile = Omit<ProfileAnswers, "placeId" | "travelMetres" | "environmentAvoid"> & {
  environmentAvoid?: ProfileAnswers["environmentAvoid"];
  town: string;
  travelMiles: number;
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
): Promise<void> {
  const actor = helpedBy ?? seeker;
  const { jobSeekerId } = seeker;
  await sayWhoHelps(deps, seeker, { helper: "nobody" });
  for (const step of PROFILE_STEPS) {
    const now = (await deps.withActor(actor, ({ profiles }) => profiles.profile(jobSeekerId)))!;
    const answer =
      step.kind === "list"
        ? { kind: step.kind, field: step.field, chosen: profile[step.field] ?? [] }
        : step.kind === "hours"
          ? { kind: step.kind, hoursStart: profile.hoursStart, hoursAim: profile.hoursAim }
          : step.kind === "area"
            ? { kind: step.kind, town: profile.town, travelMiles: profile.travelMiles }
            : { kind: step.kind, strengths: profile.strengths };
    await saveProfileStep(deps, actor, { jobSeekerId, step: step.name, answer, seen: seenOf(step, now) });
  }
  const { revision } = (await deps.withActor(seeker, ({ profiles }) => profiles.profile(jobSeekerId)))!;
  await approveProfile(deps, seeker, { revision });
}

export async function choose({ deps }: Stage, seeker: JobSeeker, employerIds: string[]): Promise<void> {
  for (const employerId of employerIds) await chooseVisibility(deps, seeker, { employerId });
}
