import type { Resource } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead, Supporter } from "../actor.ts";
import type { Store } from "../store.ts";
import type { Seeker } from "../vocational-profile/profile-store.ts";

/** A person with what decides who may do what about them: the ids of whoever stands beside them. */
export type KnownPerson = Pick<Seeker, "id" | "knownAs" | "coachId" | "coachName" | "providerId" | "providerName"> &
  Pick<Resource, "circleItems"> & {
    jobSeekerId: string;
    supporterId?: string;
    /** How a supporter is in the circle. */
    circleMemberId?: string;
    /** Null for a supporter who does not help with the profile. */
    birthDate: Seeker["birthDate"] | null;
  };

/** The person as this actor knows them; null when there is nobody of this id, or not for them. */
export async function personOf(
  store: Pick<Store, "profiles" | "circle">,
  actor: JobSeeker | Supporter | JobCoach | ProviderLead,
  jobSeekerId: string,
): Promise<KnownPerson | null> {
  const person =
    actor.kind === "supporter" ? await store.circle.person(jobSeekerId) : await store.profiles.seekerById(jobSeekerId);
  return person && { ...person, jobSeekerId: person.id };
}
