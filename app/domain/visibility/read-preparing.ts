import { allow } from "../access/policy.ts";
import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { whoSees } from "./who-sees.ts";

export type PreparingView = {
  jobSeekerId: string;
  knownAs: string;
  /** Who sees or will see the person: a no can be recorded to each. */
  sees: { employerId: string; name: string; soon: boolean }[];
  /** A yes written down, which waits for the person. */
  waiting: { employerId: string; name: string; preparedAt: string }[];
};

/** For a coach who helps somebody choose. */
export async function readPreparing(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { jobSeekerId: string },
): Promise<PreparingView> {
  return deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(input.jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "visibility:prepare", { ...seeker, jobSeekerId: seeker.id });
    const { sights, announced } = await whoSees(store, seeker.id, deps.clock.now());
    const prepared = await store.prepared.ofPerson(seeker.id);
    return {
      jobSeekerId: seeker.id,
      knownAs: seeker.knownAs,
      sees: [
        ...sights.map(({ employerId, name }) => ({ employerId, name: name ?? "An employer that is not verified now", soon: false })),
        ...announced.map(({ employerId, name }) => ({ employerId, name, soon: true })),
      ],
      waiting: prepared.map(({ employerId, employerName, preparedAt }) => ({
        employerId,
        name: employerName,
        preparedAt: preparedAt.toString(),
      })),
    };
  });
}
