import { allow, isAllowed } from "../access/policy.ts";
import type { JobCoach, ProviderLead, Supporter } from "../actor.ts";
import { personOf } from "../circle/person-of.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { whoSees } from "./who-sees.ts";

export type PreparingView = {
  jobSeekerId: string;
  knownAs: string;
  /** Who sees or will see the person: a no can be recorded to each. */
  sees: { employerId: string; name: string; soon: boolean }[];
  /** A yes written down, which waits for the person. */
  waiting: { employerId: string; name: string; preparedAt: string; mayTakeBack: boolean }[];
  /** May write a yes down. */
  mayPrepare: boolean;
  /** May record a no, which counts at once. */
  mayRecordNo: boolean;
};

/** For whoever helps somebody choose, or may look on. */
export async function readPreparing(
  deps: Deps,
  actor: JobCoach | ProviderLead | Supporter,
  input: { jobSeekerId: string },
): Promise<PreparingView> {
  return deps.withActor(actor, async (store) => {
    const seeker = await personOf(store, actor, input.jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "visibility:help", seeker);
    const { sights, announced } = await whoSees(store, seeker.id, deps.clock.now());
    const prepared = await store.prepared.ofPerson(seeker.id);
    return {
      jobSeekerId: seeker.id,
      knownAs: seeker.knownAs,
      sees: [
        ...sights.map(({ employerId, name }) => ({ employerId, name: name ?? "An employer that is not verified now", soon: false })),
        ...announced.map(({ employerId, name }) => ({ employerId, name, soon: true })),
      ],
      waiting: prepared.map(({ employerId, employerName, preparedBy, preparedAt }) => ({
        employerId,
        name: employerName,
        preparedAt: preparedAt.toString(),
        mayTakeBack: actor.kind !== "supporter" || preparedBy === actor.accountId,
      })),
      mayPrepare: isAllowed(actor, "visibility:prepare", seeker),
      mayRecordNo: isAllowed(actor, "visibility:withdraw", seeker),
    };
  });
}
