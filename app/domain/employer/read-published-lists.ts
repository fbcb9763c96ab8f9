import { allow } from "../access/policy.ts";
import type { Operator } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import type { PublishedList } from "./published-list.ts";

/** `days` is how old the list is today. */
export type PublishedListView = PublishedList & { days: number };

/** The published lists that employers are compared with, the newest first. */
export async function readPublishedLists(deps: Deps, actor: Operator): Promise<{ lists: PublishedListView[] }> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "published-list:read");
    const today = londonDay(deps.clock.now());
    const lists = await store.employers.publishedLists();
    return { lists: lists.map((list) => ({ ...list, days: today.since(list.date).days })) };
  });
}
