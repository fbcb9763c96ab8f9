import { allow, isAllowed } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead, Supporter } from "../actor.ts";
import type { Assistance } from "../assistance/assistance.ts";
import { assistanceOf } from "../assistance/assistance-of.ts";
import { personOf } from "../circle/person-of.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { linesOf, type AnswerLine } from "./present-step.ts";
import { approvalOf, type ApprovalState, type HelpedBy } from "./profile.ts";
import { missingParts } from "./published.ts";
import { isAnswered, type StepGroup } from "./step-kinds.ts";
import { LISTED_STEPS, partsOf } from "./steps.ts";

export type StepView = {
  name: string;
  group: StepGroup;
  title: string;
  answered: boolean;
  /** Answered differently since the person said yes. */
  changed: boolean;
  lines: AnswerLine[];
};

export type ProfileView = {
  knownAs: string;
  coachName: string;
  /** May read what is in the way: the person and their own coach. */
  confided: boolean;
  /** May answer the questions, with the person. */
  mayHelp: boolean;
  steps: StepView[];
  /** How many of the steps are answered. Never a measure of anybody: it only says what is left to look at. */
  answered: number;
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
  /** Null: the person has not said today who helps them. */
  assistance: Assistance | null;
};

/** A profile, presented back in easy words: to the person, to whoever coaches them and to whom they let see it. */
export async function readProfile(
  deps: Deps,
  actor: JobSeeker | Supporter | JobCoach | ProviderLead,
  jobSeekerId: string,
): Promise<ProfileView> {
  return deps.withActor(actor, async (store) => {
    const seeker = await personOf(store, actor, jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "profile:read", seeker);
    const profile = await store.profiles.profile(jobSeekerId);
    if (!profile) throw new NotFound("profile");
    const place = profile.placeId === null ? null : await store.places.byId(profile.placeId);
    const published = await store.profiles.published(jobSeekerId);
    const { approvedRevision } = profile;
    const changed = approvedRevision === null ? [] : await store.profiles.stepsChangedAfter(jobSeekerId, approvedRevision);
    const steps = LISTED_STEPS.map((step) => ({
      name: step.name,
      group: step.group,
      title: step.title,
      answered: isAnswered(step, profile),
      changed: [step, ...partsOf(step)].some(({ name }) => changed.includes(name)),
      lines: linesOf(step, profile, place),
    }));
    return {
      knownAs: seeker.knownAs,
      coachName: seeker.coachName,
      confided: isAllowed(actor, "in-the-way:read", seeker),
      mayHelp: isAllowed(actor, "profile:write", seeker),
      steps,
      answered: steps.filter((step) => step.answered).length,
      revision: profile.revision,
      approval: approvalOf(profile),
      approvedAt: profile.approvedAt?.toString() ?? null,
      updatedAt: profile.updatedAt.toString(),
      helpedBy: profile.helpedBy,
      approvedStrengths: profile.approvedStrengths,
      strengths: profile.strengths,
      published: published !== null,
      missing: missingParts(profile).map(({ step, words }) => ({ step, words })),
      assistance: await assistanceOf(store, actor, jobSeekerId, deps.clock.now()),
    };
  });
}
