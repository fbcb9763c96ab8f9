/**
 * What a trial agreement says. Codes and dates, and two names of the employer's
 * own people; nothing about the job seeker that was not released is part of it.
 */
export type AgreementTerms = {
  /** ISO dates, YYYY-MM-DD. */
  startsOn: string;
  endsOn: string;
  days: string[];
  /** Wall time in Europe/London, HH:MM. */
  startTime: string;
  endTime: string;
  legalBasis: "paid" | "jobcentre_plus" | "programme";
  /** Pence an hour; null where the basis is unpaid. */
  payPencePerHour: number | null;
  tasks: string[];
  adjustments: string[];
  /** "task:<code>" or a general criterion's code. */
  criteria: string[];
  supervisor: string;
};
