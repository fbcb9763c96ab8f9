import type { Term } from "../vocabulary/terms.ts";
import type { LegalBasis } from "./booking-limits.ts";

/** What makes a trial lawful (T3). Unpaid work is named for what it is (PR5). */
export const LEGAL_BASES = [
  { code: "paid", label: "Paid, at the rate of the vacancy", easy: "You get paid for this work" },
  {
    code: "jobcentre_plus",
    label: "Unpaid: a Jobcentre Plus work trial",
    easy: "You do not get paid for this. Your benefits go on. The Jobcentre has agreed",
  },
  {
    code: "programme",
    label: "Unpaid: a government programme exempt from the minimum wage",
    easy: "You do not get paid for this. Your programme has agreed",
  },
] as const satisfies readonly Term<LegalBasis>[];
