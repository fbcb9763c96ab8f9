import { Clash } from "../errors.ts";
import type { CircleItem } from "./circle-items.ts";

/** A circle is people somebody knows: more than this is a mistake, or somebody sending emails to strangers. */
export const MOST_IN_CIRCLE = 20;

/** @throws Clash when the circle is full */
export function roomForOneMore(members: readonly unknown[]): void {
  if (members.length >= MOST_IN_CIRCLE) {
    throw new Clash(`There can be ${MOST_IN_CIRCLE} people in your circle. Take someone out first.`);
  }
}

/** What lets somebody do more than it says: who helps with something has to see it. */
const NEEDS: Partial<Record<CircleItem, CircleItem>> = { 
  "help-profile": "see-profile", "help-choose": "see-visibility", "email-dates": "see-dates",
};

/** What was ticked, with what each of it needs, in the order of the list. */
export function withNeeded(items: readonly CircleItem[], all: readonly CircleItem[]): CircleItem[] {
  const wanted = new Set(items.flatMap((item) => [item, NEEDS[item] ?? item]));
  return all.filter((item) => wanted.has(item));
}
