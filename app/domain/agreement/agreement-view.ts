import { ADJUSTMENTS } from "../vocabulary/adjustments.ts";
import { TASKS } from "../vocabulary/tasks.ts";
import { easyOf, labelOf } from "../vocabulary/terms.ts";
import { DAYS } from "../vocabulary/week.ts";
import { unknownRatesFrom } from "../booking/check-pay.ts";
import { criterionLabel } from "../booking/criteria.ts";
import { LEGAL_BASES } from "../booking/kinds.ts";
import { COACH_SUPPORT, type AgreementTerms } from "./terms.ts";

/** The terms in words: the same content for every side, for job seekers in easy read. */
export type AgreementView = {
  startsOn: string;
  endsOn: string;
  days: string[];
  startTime: string;
  endTime: string;
  breakMinutes: number;
  support: string;
  basis: string;
  payPencePerHour: number | null;
  /** ISO date from which the minimum wage is not known yet, within the booking; the pay may have to rise then. */
  ratesUnknownFrom: string | null;
  tasks: string[];
  adjustments: string[];
  criteria: { code: string; label: string }[];
  supervisor: string;
};

export function agreementView(terms: AgreementTerms, words: "plain" | "easy"): AgreementView {
  const say = words === "easy" ? easyOf : labelOf;
  return {
    startsOn: terms.startsOn,
    endsOn: terms.endsOn,
    days: terms.days.map((day) => labelOf(DAYS, day)),
    startTime: terms.startTime,
    endTime: terms.endTime,
    breakMinutes: terms.breakMinutes,
    support: say(COACH_SUPPORT, terms.support),
    basis: say(LEGAL_BASES, terms.legalBasis),
    payPencePerHour: terms.payPencePerHour,
    ratesUnknownFrom: unknownRatesFrom(terms)?.toString() ?? null,
    tasks: terms.tasks.map((code) => say(TASKS, code)),
    adjustments: terms.adjustments.map((code) => say(ADJUSTMENTS, code)),
    criteria: terms.criteria.map((code) => ({ code, label: criterionLabel(code, words) })),
    supervisor: terms.supervisor,
  };
}
