import type { JobSeeker } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash } from "../errors.ts";
import { introductionToChange } from "../introduction/move-introduction.ts";
import { PHOTO_ITEM } from "./items.ts";
import { helpsInPlan } from "./take-back-unread.ts";

/**
 * The job seeker takes back something an employer was told and has not read yet.
 * Whoever reads it in the same moment has read it, or has nothing to read: one of the
 * two wins. A photo is erased with it.
 * @throws Clash when it was read, or taken back, before
 */
export async function withdrawDisclosure(
  deps: Deps,
  actor: JobSeeker,
  input: { introductionId: string; item: string },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const introduction = await introductionToChange(store, actor, "introduction:tell", input.introductionId);
    const { id: introductionId } = introduction;
    if ((await helpsInPlan(store, introduction)).includes(input.item)) {
      throw new Clash("This stands in your plan for the job. Your coach can change the plan with you first.");
    }
    if (!(await store.disclosures.withdraw(introductionId, input.item, deps.clock.now()))) {
      throw new Clash("You cannot take this back now. They have read it, or you took it back before.");
    }
    if (input.item === PHOTO_ITEM) await store.photos.forget(introductionId);
    await store.events.record({ name: "DisclosureWithdrawn", subjects: { introductionId } });
  });
}
