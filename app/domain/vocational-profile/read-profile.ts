import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Assistance } from "../assistance/assistance.ts";
import { assistanceOf } from "../assistance/assistance-of.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { metresToMiles, placeLabel, type Place } from "../place/place.ts";
import { easyOf } from "../vocabulary/terms.ts";
import { approvalOf, type ApprovalState, type HelpedBy, type Profile } from "./profile.ts";
import { missingParts } from "./published.ts";
import { seenOf } from "./seen.ts";
import { isAnswered, PROFILE_STEPS, stepNamed, type ProfileStep } from "./steps.ts";

export type StepView = { name: string; title: string; answered: boolean; /** Easy words, one line each. */ words: string[] };

export type ProfileView = {
  knownAs: string;
  coachName: string;
  steps: StepView[];
  revision: number;
  approval: ApprovalState;
  /** ISO instants. */
  approvedAt: string | null;
  updatedAt: string;
  helpedBy: HelpedBy;
  /** The words an employer may be given now; null before the first approval. */
  approvedStrengths: string | null;
  strengths: string;
  /** Something is published: employers the person chose are shown something. */
  published: boolean;
  missing: { step: string; words: string }[];
};

/** A profile, presented back in easy words: to the person and to whoever coaches them. */
export async function readProfile(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead,
  jobSeekerId: string,
): Promise<ProfileView> {
  return deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "profile:read", { ...seeker, jobSeekerId: seeker.id });
    const profile = await store.profiles.profile(jobSeekerId);
    if (!profile) throw new NotFound("profile");
    const place = profile.placeId === null ? null : await store.places.byId(profile.placeId);
    const published = await store.profiles.published(jobSeekerId);
    return {
      knownAs: seeker.knownAs,
      coachName: seeker.coachName,
      steps: PROFILE_STEPS.map((step) => ({
        name: step.name,
        title: step.title,
        answered: isAnswered(step, profile),
        words: wordsOf(step, profile, place),
      })),
      revision: profile.revision,
      approval: approvalOf(profile),
      approvedAt: profile.approvedAt?.toString() ?? null,
      updatedAt: profile.updatedAt.toString(),
      helpedBy: profile.helpedBy,
      approvedStrengths: profile.approvedStrengths,
      strengths: profile.strengths,
      published: published !== null,
      missing: missingParts(profile).map(({ step, words }) => ({ step, words })),
    };
  });
}

export type StepToAnswer = {
  knownAs: string;
  name: string;
  /** Kinds of work they hope for, so that its tasks come first in a long list. */
  hopes: string[];
  /** As the form's fields are called. */
  answers: {
    chosen: string[];
    hoursStart: string;
    hoursAim: string;
    town: string;
    travelMiles: string;
    strengths: string;
  };
  seen: string;
  /** Null: the person has not said today who helps them. */
  assistance: Assistance | null;
};

/** One question with the answer as it stands. */
export async function readProfileStep(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead,
  input: { jobSeekerId: string; step: string | undefined },
): Promise<StepToAnswer> {
  return deps.withActor(actor, async (store) => {
    const step = stepNamed(input.step);
    const seeker = await store.profiles.seekerById(input.jobSeekerId);
    if (!step || !seeker) throw new NotFound();
    allow(actor, "profile:read", { ...seeker, jobSeekerId: seeker.id });
    const profile = await store.profiles.profile(seeker.id);
    if (!profile) throw new NotFound("profile");
    const place = profile.placeId === null ? null : await store.places.byId(profile.placeId);
    const { travelMetres } = profile;
    return {
      knownAs: seeker.knownAs,
      name: step.name,
      hopes: profile.hopes,
      answers: {
        chosen: step.kind === "list" ? profile[step.field] : [],
        hoursStart: profile.hoursStart?.toString() ?? "",
        hoursAim: profile.hoursAim?.toString() ?? "",
        town: place ? placeLabel(place) : "",
        travelMiles: travelMetres === null ? "" : String(Math.round(metresToMiles(travelMetres))),
        strengths: profile.strengths,
      },
      seen: seenOf(step, profile),
      assistance: await assistanceOf(store, actor, seeker.id, deps.clock.now()),
    };
  });
}

function wordsOf(step: ProfileStep, profile: Profile, place: Place | null): string[] {
  switch (step.kind) {
    case "list":
      return profile[step.field].map((code) => easyOf(step.terms, code));
    case "hours": {
      const { hoursStart, hoursAim } = profile;
      return [
        ...(hoursStart === null ? [] : [`Start with ${hoursStart} hours a week`]),
        ...(hoursAim === null ? [] : [`Later ${hoursAim} hours a week`]),
      ];
    }
    case "area":
      return [
        ...(place ? [placeLabel(place)] : []),
        ...(profile.travelMetres === null ? [] : [travelWords(Math.round(metresToMiles(profile.travelMetres)))]),
      ];
    case "strengths":
      return profile.strengths === "" ? [] : [profile.strengths];
  }
}

/** "Up to 5 miles away". */
export function travelWords(miles: number): string {
  return miles === 1 ? "Up to 1 mile away" : `Up to ${miles} miles away`;
}
