import type { Assistance } from "../assistance/assistance.ts";

/**
 * What somebody answers when they are asked to say in their own way what a yes
 * means (A2). Asked where somebody helps, so that a yes is theirs and not the helper's.
 */
export const READ_BACKS = ["this-employer", "my-rule", "every-employer", "nobody"] as const;
export type ReadBack = (typeof READ_BACKS)[number];

/** A yes that a coach wrote down, or that somebody helps with, is read back first. */
export function needsReadBack(assistance: Assistance | null, prepared: boolean): boolean {
  return prepared || (assistance !== null && assistance.helper !== "nobody");
}

const WRONG = {
  "this-employer": "That is not it. Read it again: only this one employer can see you",
  "my-rule": "That is not it. Read it again: only employers that fit your rule can see you",
} as const;

/** @returns what to say when the answer is missing or another one, or null when it is right */
export function whyNotReadBack(answer: ReadBack | null, right: keyof typeof WRONG): string | null {
  if (answer === right) return null;
  return answer === null ? "Say who can see you if you say yes" : WRONG[right];
}
