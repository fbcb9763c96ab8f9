import type { JobSeeker } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid } from "../errors.ts";
import { statusNow } from "./introduction-lifecycle.ts";
import type { DisclosureItem } from "./introduction-store.ts";
import { introductionToChange, MOVED_ON, moveIntroduction } from "./move-introduction.ts";
import { tellableItems } from "./tellable.ts";

/**
 * The job seeker agrees, item by item, what this employer is told (V7). The words
 * are copied as they are now, so a later change of the profile tells nobody anything.
 * More can be told later; nothing can be untold, and the page says so.
 */
export async function tellEmployer(
  deps: Deps,
  actor: JobSeeker,
  input: { introductionId: string; items: DisclosureItem[] },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const introduction = await introductionToChange(store, actor, "introduction:tell", input.introductionId);
    const { id: introductionId, jobSeekerId, employerId } = introduction;
    const now = deps.clock.now();
    const told = new Set((await store.introductions.disclosuresOf([introductionId])).map(({ item }) => item));
    const tellable = await tellableItems(store, jobSeekerId);
    const chosen = tellable.filter(({ item }) => input.items.includes(item) && !told.has(item));
    if (introduction.status === "introduced") {
      if (statusNow(introduction) !== "introduced") throw new Clash(MOVED_ON);
      if (chosen.length === 0) throw new Invalid({ items: "Choose what you want to tell them" });
    } else {
      await moveIntroduction(store, actor, introduction, "introduced", now);
    }
    await store.introductions.disclose(
      chosen.map(({ item, value }) => ({
        id: deps.random.uuid(),
        introductionId,
        jobSeekerId,
        employerId,
        item,
        value,
        releasedAt: now,
      })),
    );
    await store.events.record({ name: "JobSeekerIntroduced", subjects: { introductionId } });
  });
}
