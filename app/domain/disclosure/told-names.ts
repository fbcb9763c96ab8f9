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
  const told = Map.groupBy(await store.disclosures.of(introduced), ({ introductionId }) => introductionId);
  return new Map([...told].flatMap(([id, items]) => nameAmong(items).map(({ value }) => [id, value])));
}

/** Of what was told, the one thing that pages call somebody by; none where no name is among it. */
export function nameAmong<T extends { item: string }>(told: readonly T[]): T[] {
  return NAME_ITEMS.flatMap((item) => told.filter((one) => one.item === item)).slice(0, 1);
}

/** For an employer, before a page that says who it is about and nothing else: keeps that one name as read. */
export async function showName(store: Store, introductionId: string): Promise<void> {
  for (const item of NAME_ITEMS) {
    await store.disclosures.show([introductionId], [item]);
    if (nameAmong(await store.disclosures.of([introductionId])).length > 0) return;
  }
}

/** Whoever comes to work has told what to call them, be it from the day of the booking on. */
export async function hasToldName(store: Store, introductionId: string): Promise<boolean> {
  const told = await store.disclosures.of([introductionId]);
  return told.some((one) => stands(one) && NAME_ITEMS.includes(one.item));
}
