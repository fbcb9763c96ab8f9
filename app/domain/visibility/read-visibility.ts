import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";

export type VisibilityView = {
  /** Employers that can see this person now, or could once they are verified again. */
  employers: { id: string; name: string | null; seesNow: boolean; chosenAt: string }[];
  /** Without an approved profile even a chosen employer is shown nothing. */
  published: boolean;
};

/** Who may see this person: for them, and for their coach to read only. */
export async function readVisibility(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead,
  jobSeekerId: string,
): Promise<VisibilityView> {
  return deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "visibility:read", { ...seeker, jobSeekerId: seeker.id });
    const choices = await store.visibility.standing(jobSeekerId, londonDay(deps.clock.now()));
    const published = await store.profiles.published(jobSeekerId);
    return {
      employers: choices.map((choice) => ({
        id: choice.employerId,
        name: choice.name,
        seesNow: choice.seesNow && published !== null,
        chosenAt: choice.chosenAt.toString(),
      })),
      published: published !== null,
    };
  });
}
