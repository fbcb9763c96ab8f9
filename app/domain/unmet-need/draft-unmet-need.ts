import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import type { Store } from "../store.ts";
import { assertLabel } from "../words/label.ts";
import { NEWEST_DRAFTS } from "../opening/list-openings.ts";
import { begunBefore } from "../opening/sections.ts";
import { assertOwnSite } from "../vacancy/draft-vacancy.ts";
import { UNMET_NEED_SECTIONS } from "./sections.ts";
import type { UnmetNeedDetails, UnmetNeedTask } from "./unmet-need.ts";

type UnmetNeedBegun = {
  /** From the page, so that two presses, or the page sent once more, begin one. */
  unmetNeedId?: string;
  details: Pick<UnmetNeedDetails, "title"> & Partial<UnmetNeedDetails>;
  tasks?: UnmetNeedTask[];
};

/**
 * Begins an unmet need as a draft nobody else can see. A name for it is enough. What was begun with the very same
 * answers, and got no other, is gone on with.
 * @throws Invalid by field: a site that is not theirs
 */
export async function draftUnmetNeed(
  deps: Deps,
  actor: EmployerMember,
  input: UnmetNeedBegun,
): Promise<{ unmetNeedId: string }> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "unmet-need:write", { employerId: actor.employerId });
    assertLabel("title", input.details.title);
    if (input.details.siteId !== undefined) await assertOwnSite(store, actor.employerId, input.details.siteId);
    const drafts = input.unmetNeedId === undefined ? [] : await store.unmetNeeds.ofEmployer(actor.employerId, NEWEST_DRAFTS);
    const begun = begunBefore(UNMET_NEED_SECTIONS, drafts, input.details);
    return { unmetNeedId: begun ?? (await beginUnmetNeed(deps, store, actor, input)) };
  });
}

/** Part of the use case that calls it, which has checked what is written. */
export async function beginUnmetNeed(
  deps: Deps,
  store: Store,
  { employerId }: EmployerMember,
  { details, tasks, unmetNeedId = deps.random.uuid() }: UnmetNeedBegun,
): Promise<string> {
  if (!(await store.unmetNeeds.add({ ...details, id: unmetNeedId, employerId, createdAt: deps.clock.now() }))) {
    // Begun with the first press; of another employer's there is nothing to find.
    if ((await store.unmetNeeds.inMaking(unmetNeedId))?.employerId !== employerId) throw new NotFound("unmet need");
    return unmetNeedId;
  }
  if (tasks) await store.unmetNeeds.saveTasks(unmetNeedId, tasks);
  await store.events.record({ name: "UnmetNeedSaved", subjects: { unmetNeedId } });
  return unmetNeedId;
}
