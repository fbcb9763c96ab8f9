import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { assertLabel } from "../words/label.ts";
import { assertOwnSite } from "../vacancy/draft-vacancy.ts";
import type { UnmetNeedDetails, UnmetNeedTask } from "./unmet-need.ts";

/**
 * Begins an unmet need as a draft nobody else can see. A name for it is enough.
 * @throws Invalid by field: a site that is not theirs
 */
export async function draftUnmetNeed(
  deps: Deps,
  actor: EmployerMember,
  input: { details: Pick<UnmetNeedDetails, "title"> & Partial<UnmetNeedDetails>; tasks?: UnmetNeedTask[] },
): Promise<{ unmetNeedId: string }> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "unmet-need:write", { employerId: actor.employerId });
    assertLabel("title", input.details.title);
    if (input.details.siteId !== undefined) await assertOwnSite(store, actor.employerId, input.details.siteId);
    const unmetNeedId = deps.random.uuid();
    await store.unmetNeeds.add({
      ...input.details,
      id: unmetNeedId,
      employerId: actor.employerId,
      createdAt: deps.clock.now(),
    });
    if (input.tasks) await store.unmetNeeds.saveTasks(unmetNeedId, input.tasks);
    await store.events.record({ name: "UnmetNeedSaved", subjects: { unmetNeedId } });
    return { unmetNeedId };
  });
}
