import type { Term } from "../vocabulary/terms.ts";

/** Bands of the UK's business population statistics (Department for Business and Trade). */
export const SIZES = [
  { code: "micro", label: "Fewer than 10 people" },
  { code: "small", label: "10 to 49 people" },
  { code: "medium", label: "50 to 249 people" },
  { code: "large", label: "250 people or more" },
] as const satisfies readonly Term[];

export type SizeCode = (typeof SIZES)[number]["code"];

/** Why an employer could not be verified, and what they can do about it. */
export const NOT_VERIFIED_REASONS = [
  {
    code: "not-on-list",
    label: "Not on the published list, and no other evidence seen",
    advice: "We could not find you on the published list of Disability Confident employers. We can check again once you are on it.",
  },
  {
    code: "level-not-shown",
    label: "Membership seen, but not the level they named",
    advice: "We could see that you are a member, but not the level you named. Have your certificate or badge ready when we check again.",
  },
  {
    code: "expired",
    label: "The membership has expired",
    advice: "Your Disability Confident membership has expired. We can check again once it is renewed.",
  },
  {
    code: "not-the-same",
    label: "The organisation could not be matched to the evidence",
    advice: "The evidence names another organisation. We need to see how the two belong together.",
  },
  {
    code: "not-real",
    label: "Not an employer that hires people",
    advice: "We could not see that you hire people in the United Kingdom.",
  },
] as const satisfies readonly (Term & { advice: string })[];

export type NotVerifiedReasonCode = (typeof NOT_VERIFIED_REASONS)[number]["code"];
