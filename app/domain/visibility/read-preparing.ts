import { allow, isAllowed } from "../access/policy.ts";
import { personOf } from "../circle/person-of.ts";
import type { Deps } from "../deps.ts";
import { NOT_VERIFIED_NAME } from "../employer/employer.ts";
import { NotFound } from "../errors.ts";
import { capitalised } from "../vocabulary/capitals.ts";
import type { Helper } from "./prepare-choice.ts";
import { mayTakeBack } from "./prepared-rules.ts";
import { whoSees } from "./who-sees.ts";

export type PreparingView = {
  jobSeekerId: string;
  knownAs: string;
  /** Who sees or will see the person: a no can be recorded to each. */
  sees: { employerId: string; name: string; soon: boolean }[];
  /** How many rules stand, for whoever may end them. */
  standing: number;
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
  actor: Helper,
  input: { jobSeekerId: string },
): Promise<PreparingView> {
  return deps.withActor(actor, async (store) => {
    const seeker = await personOf(store, actor, input.jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "visibility:help", seeker);
    const { sights, announced } = await whoSees(store, seeker.id, deps.clock.now());
    const prepared = await store.prepared.ofPerson(seeker.id);
    const mayRecordNo = isAllowed(actor, "visibility:withdraw", seeker);
    return {
      jobSeekerId: seeker.id,
      knownAs: seeker.knownAs,
      sees: [
        ...sights.map(({ employerId, name }) => ({ employerId, name: name ?? capitalised(NOT_VERIFIED_NAME), soon: false })),
        ...announced.map(({ employerId, name }) => ({ employerId, name, soon: true })),
      ],
      standing: mayRecordNo ? (await store.standing.standing(seeker.id)).length : 0,
      waiting: prepared.map(({ employerId, employerName, preparedBy, preparedAt }) => ({
        employerId,
        name: employerName,
        preparedAt: preparedAt.toString(),
        mayTakeBack: mayTakeBack(actor, { preparedBy }),
      })),
      mayPrepare: isAllowed(actor, "visibility:prepare", seeker),
      mayRecordNo,
    };
  });
}
