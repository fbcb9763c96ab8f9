import type { JobSeeker } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash } from "../errors.ts";
import { introductionToChange } from "../introduction/move-introduction.ts";
import { neededByPlan } from "./needed-by-plan.ts";

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
    if ((await neededByPlan(store, introduction)).includes(input.item)) {
      throw new Clash("Your plan for the job needs this. Your coach can change the plan with you first.");
    }
    if (!(await store.disclosures.withdraw(introductionId, input.item, deps.clock.now()))) {
      throw new Clash("You cannot take this back now. They have read it, or you took it back before.");
    }
    await store.events.record({ name: "DisclosureWithdrawn", subjects: { introductionId } });
  });
}
