import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";

type PersonView = { id: string; knownAs: string; fullName: string; coachName: string; providerName: string; joinedAt: string };

/** Who somebody is: for themselves and for whoever coaches them. */
export async function readPerson(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead,
  jobSeekerId: string,
): Promise<PersonView> {
  return deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "job-seeker:read", { ...seeker, jobSeekerId: seeker.id });
    const { id, knownAs, fullName, coachName, providerName } = seeker;
    return { id, knownAs, fullName, coachName, providerName, joinedAt: seeker.joinedAt.toString() };
  });
}
