import type { LegalBasis } from "../booking/kinds.ts";
import type { Term } from "../vocabulary/terms.ts";

/** When the job coach is there. */
export const COACH_SUPPORT = [
  { code: "every-day", label: "The job coach is there every day", easy: "Your job coach is there every day" },
  { code: "first-day", label: "The job coach is there on the first day", easy: "Your job coach is there on the first day" },
  { code: "on-call", label: "The job coach can be reached", easy: "You can reach your job coach" },
] as const satisfies readonly Term[];

type CoachSupport = (typeof COACH_SUPPORT)[number]["code"];

/**
 * What an agreement says. Codes and dates, and the name of one of the employer's
 * own people; nothing about the job seeker that was not released is part of it.
 * All of it is material: whoever signed a version signs again when any of it changes.
 */
export type AgreementTerms = {
  /** ISO dates, YYYY-MM-DD. */
  startsOn: string;
  endsOn: string;
  days: string[];
  /** Wall time in Europe/London, HH:MM. */
  startTime: string;
  endTime: string;
  breakMinutes: number;
  legalBasis: LegalBasis;
  /** Pence an hour; null where the basis is unpaid. */
  payPencePerHour: number | null;
  tasks: string[];
  adjustments: string[];
  support: CoachSupport;
  /** "task:<code>" or a general criterion's code. */
  criteria: string[];
  supervisor: string;
};

/** What agreements said before these two were asked. */
export const BEFORE_ASKED = { breakMinutes: 0, support: "on-call" } as const satisfies Partial<AgreementTerms>;
