import type { Term } from "../vocabulary/terms.ts";

/**
 * What a person may let a member of their circle do. Nothing until they choose.
 * Choosing employers, saying yes to an introduction, signing and telling an employer
 * something are not on the list: nobody does them for somebody (PR1).
 */
export const CIRCLE_ITEMS = [
  { code: "see-profile", label: "See the profile", easy: "See my profile" },
  { code: "help-profile", label: "Help to fill in the profile", easy: "Help me fill in my profile" },
  { code: "see-visibility", label: "See which employers can see them", easy: "See who can see me" },
  { code: "help-choose", label: "Help to choose employers", easy: "Help me choose employers" },
  { code: "see-dates", label: "See the dates at work", easy: "See my dates at work" },
  { code: "email-dates", label: "Get emails about the dates", easy: "Get emails about my dates" },
] as const satisfies readonly Term[];

export type CircleItem = (typeof CIRCLE_ITEMS)[number]["code"];

/** As the list above has them, whatever order they were kept in. */
export function itemsInOrder(items: readonly CircleItem[]): CircleItem[] {
  return CIRCLE_ITEMS.map(({ code }) => code).filter((code) => items.includes(code));
}
