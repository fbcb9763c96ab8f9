import type { Term } from "../vocabulary/terms.ts";

/** Why an employer closes an opening. Kept for the service; nobody outside the employer reads it. */
export const OPENING_ENDINGS = [
  { code: "found-elsewhere", label: "We found somebody in another way" },
  { code: "not-needed", label: "The work is not needed any more" },
  { code: "cannot-pay", label: "We cannot pay for it now" },
  { code: "changed", label: "The work has changed too much" },
  { code: "nobody-fitted", label: "We did not find the right person here" },
  { code: "mistake", label: "It was a mistake or a double" },
] as const satisfies readonly Term[];

export type OpeningEndingCode = (typeof OPENING_ENDINGS)[number]["code"];

/** What is kept when nobody said for 90 days that it still stands. */
export const STALE_ENDING = { code: "stale", label: "Nobody said for 90 days that it still stands" } as const;
