import type { Introduction } from "../introduction/introduction-store.ts";
import type { Store } from "../store.ts";
import { stands, type DisclosureStage } from "./disclosure-store.ts";
import { inOrder, itemOf, type DisclosureGroup } from "./items.ts";
import { neededByPlan } from "./needed-by-plan.ts";
import { tellableItems, wordsSeen } from "./tellable.ts";

/** One thing they told this employer. */
export type ToldToEmployer = {
  item: string;
  label: string;
  /** As the employer reads it. */
  value: string;
  stage: DisclosureStage;
  /** ISO moment. */
  releasedAt: string;
  /** ISO moment at which the employer read it; null: nobody has. */
  readAt: string | null;
  /** It stands in the plan for the job. */
  inPlan: "name" | "helps" | null;
};

/** What somebody has told one employer, and what they can still tell; in easy words. */
export type Telling = {
  told: ToldToEmployer[];
  tellable: { item: string; group: DisclosureGroup; label: string; words: string; photoId?: string }[];
  /** Stands for the words that can be told. */
  tellableSeen: string;
  /** What the coach thinks could be told; nothing of it is. */
  suggested: { items: string[]; stage: DisclosureStage } | null;
};

/** @param canTell whether the introduction is where telling is possible */
export async function tellingOf(
  store: Store,
  introduction: Pick<Introduction, "id" | "jobSeekerId" | "bookingId">,
  canTell: boolean,
): Promise<Telling> {
  const { id, jobSeekerId } = introduction;
  const told = (await store.disclosures.of([id])).filter(stands);
  const plan = await neededByPlan(store, introduction);
  const items = new Set(told.map(({ item }) => item));
  const tellable = canTell ? (await tellableItems(store, jobSeekerId)).filter(({ item }) => !items.has(item)) : [];
  const suggested = canTell ? await store.disclosures.waiting(id) : null;
  return {
    told: inOrder(told).map(({ item, value, stage, releasedAt, firstReadAt }) => ({
      item, label: easyLabel(item), value, stage, releasedAt: releasedAt.toString(), readAt: firstReadAt?.toString() ?? null,
      inPlan: item === plan.name ? "name" : plan.helps.includes(item) ? "helps" : null,
    })),
    tellable: tellable.map(({ item, words, photoId }) => ({ item, group: itemOf(item)!.group, label: easyLabel(item), words, photoId })),
    tellableSeen: wordsSeen(tellable),
    suggested: suggested && { items: suggested.items, stage: suggested.stage },
  };
}

export function easyLabel(item: string): string {
  const found = itemOf(item);
  return found?.easy ?? found?.label ?? "";
}
