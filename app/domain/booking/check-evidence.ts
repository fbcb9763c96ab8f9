import { Temporal } from "temporal-polyfill";
import { SIX_FACTORS, type Evidence } from "./kinds.ts";

/** What a coach shows for the basis of a booking. */
export type Shown = {
  agreedOn: Temporal.PlainDate | null;
  interviewedOn: Temporal.PlainDate | null;
  agreedWith: string;
  /** It was agreed beforehand that it may last longer than usual. */
  longerAgreed: boolean;
  /** Codes of the factors that were confirmed. */
  factors: readonly string[];
};

/** What is missing before a basis makes a booking lawful, by field of the form. */
export function evidenceProblems(
  needs: Evidence,
  shown: Shown,
  startsOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Record<string, string> {
  switch (needs) {
    case "none":
      return {};
    case "six-factors":
      return SIX_FACTORS.every(({ code }) => shown.factors.includes(code))
        ? {}
        : { factors: "All six must hold. If one does not, the work has to be paid" };
    case "agreed":
      return agreementProblems(shown, startsOn, today);
    case "after-interview":
      return { ...agreementProblems(shown, startsOn, today), ...interviewProblem(shown, today) };
  }
}

function agreementProblems(
  { agreedOn, agreedWith }: Shown,
  startsOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Record<string, string> {
  const who: Record<string, string> =
    agreedWith === "" ? { agreedWith: "Enter who agreed. Nothing unpaid can be booked without it" } : {};
  if (agreedOn === null) {
    return { ...who, basisAgreedOn: "Enter the date it was agreed. Nothing unpaid can be booked without it" };
  }
  if (Temporal.PlainDate.compare(agreedOn, today) > 0)
    return { ...who, basisAgreedOn: "The date it was agreed must be today or earlier" };
  if (Temporal.PlainDate.compare(agreedOn, startsOn) >= 0)
    return { ...who, basisAgreedOn: "It must be agreed before the first day" };
  return who;
}

function interviewProblem({ interviewedOn, agreedOn }: Shown, today: Temporal.PlainDate): Record<string, string> {
  if (interviewedOn === null) return { interviewedOn: "Enter the date of the interview for this vacancy" };
  if (Temporal.PlainDate.compare(interviewedOn, today) > 0)
    return { interviewedOn: "The interview must have been today or earlier" };
  return agreedOn !== null && Temporal.PlainDate.compare(interviewedOn, agreedOn) > 0
    ? { interviewedOn: "The interview comes first: Jobcentre Plus agrees after it" }
    : {};
}
