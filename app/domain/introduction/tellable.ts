import type { Store } from "../store.ts";
import { ADJUSTMENTS } from "../vocabulary/adjustments.ts";
import { easyOf, labelOf } from "../vocabulary/terms.ts";
import type { DisclosureItem } from "./introduction-store.ts";

/** `value` is what the employer is given; `words` is the same as its owner reads it. */
export type Tellable = { item: DisclosureItem; value: string; words: string };

/**
 * What this person can tell an employer, with the exact words. Only what they
 * approved: a strengths statement nobody has said yes to is not among them.
 */
export async function tellableItems(store: Store, jobSeekerId: string): Promise<Tellable[]> {
  const seeker = await store.profiles.seekerById(jobSeekerId);
  const profile = await store.profiles.profile(jobSeekerId);
  const helps = (await store.profiles.published(jobSeekerId))?.helps ?? [];
  const items: Tellable[] = [
    same("first_name", seeker?.knownAs),
    same("full_name", seeker?.fullName),
    same("strengths", profile?.approvedStrengths),
    {
      item: "what_helps",
      value: helps.map((code) => labelOf(ADJUSTMENTS, code)).join("\n"),
      words: helps.map((code) => easyOf(ADJUSTMENTS, code)).join("\n"),
    },
  ];
  return items.filter(({ value }) => value !== "");
}

function same(item: DisclosureItem, words: string | null | undefined): Tellable {
  return { item, value: words ?? "", words: words ?? "" };
}
