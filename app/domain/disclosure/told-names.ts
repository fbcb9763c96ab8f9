import type { Store } from "../store.ts";
import { statusNow } from "../introduction/introduction-lifecycle.ts";
import type { Introduction } from "../introduction/introduction-store.ts";
import { stands } from "./disclosure-store.ts";
import { NAME_ITEMS } from "./items.ts";

/**
 * By introduction: what an employer may call somebody, while that introduction goes on.
 * A name stands in its lists once it was shown it on a page about that person.
 */
export async function toldNames(store: Store, introductions: readonly Introduction[]): Promise<Map<string, string>> {
  const introduced = introductions.filter((one) => statusNow(one) === "introduced").map(({ id }) => id);
  const names = new Map<string, string>();
  for (const { introductionId, item, value } of await store.disclosures.of(introduced)) {
    if (item === "first_name" || (item === "full_name" && !names.has(introductionId))) names.set(introductionId, value);
  }
  return names;
}

/** Whoever comes to work has told what to call them, be it from the day of the booking on. */
export async function hasToldName(store: Store, introductionId: string): Promise<boolean> {
  const told = await store.disclosures.of([introductionId]);
  return told.some((one) => stands(one) && NAME_ITEMS.includes(one.item));
}
