import type { Term } from "./terms.ts";

export const DAYS = [
  { code: "mon", label: "Monday" },
  { code: "tue", label: "Tuesday" },
  { code: "wed", label: "Wednesday" },
  { code: "thu", label: "Thursday" },
  { code: "fri", label: "Friday" },
  { code: "sat", label: "Saturday" },
  { code: "sun", label: "Sunday" },
] as const satisfies readonly Term[];

export type DayCode = (typeof DAYS)[number]["code"];
