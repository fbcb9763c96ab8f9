import { allow, scopeOf } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotAllowed, NotFound } from "../errors.ts";
import { statesOf } from "../lifecycle.ts";
import { FIRST_OPENINGS, openingsPart, readOf, type ListedOpenings, type OpeningsWanted } from "../opening/list-openings.ts";
import { isUnderWay, whatCanBeDone, type OpeningCan } from "../opening/own-opening.ts";
import { sectionViews, type SectionView } from "../opening/sections.ts";
import { closingDayOf } from "../opening/closing-day.ts";
import { placeLabel } from "../place/place.ts";
import { payDay, postingProblems, startHasPassed } from "./check-details.ts";
import { checkPay, type PayCheck } from "./minimum-wage.ts";
import { VACANCY_SECTIONS, type VacancySectionName } from "./sections.ts";
import { VACANCY } from "./vacancy-lifecycle.ts";
import type { VacancyInMaking, VacancyStatus, VacancyTask } from "./vacancy.ts";

/** One of an employer's own; while it is a draft, what is not said yet is null. Dates are ISO. */
export type VacancyLine = {
  id: string;
  title: string;
  status: VacancyStatus;
  siteId: string | null;
  siteName: string | null;
  hoursPerWeek: number | null;
  payPencePerHour: number | null;
  startDate: string | null;
};

/** What an employer reads of a vacancy of its own. */
export type VacancyView = VacancyLine & {
  sector: string | null;
  siteTown: string | null;
  days: string[];
  startTime: string | null;
  endTime: string | null;
  contract: VacancyInMaking["contract"];
  contractMonths: number | null;
  selection: VacancyInMaking["selection"];
  tasks: VacancyTask[];
  environment: string[];
  adjustments: string[];
  /** Null while no pay is said. */
  pay: PayCheck | null;
  sections: SectionView<VacancySectionName>[];
  /** What keeps a draft from being posted. */
  problems: string[];
  pausedUntil: string | null;
  closingReason: string | null;
  /** It is open, and the day it should start is over. */
  startPassed: boolean;
  /** ISO date on which it closes by itself, once it was warned about. */
  closesOn: string | null;
  /** Somebody is introduced for it, as far as this employer may know. */
  introductions: boolean;
  can: OpeningCan;
};

/** One page of an employer's own vacancies, by status and site. */
export async function listVacancies(
  deps: Deps,
  actor: EmployerMember,
  wanted: OpeningsWanted = FIRST_OPENINGS,
): Promise<ListedOpenings<VacancyLine>> {
  return deps.withActor(actor, async (store) => {
    if (scopeOf(actor, "vacancy:read") === null) throw new NotAllowed();
    const { employerId } = actor;
    const part = openingsPart(await store.openings.tally("vacancy", employerId), statesOf(VACANCY), wanted);
    return { ...part, items: (await store.vacancies.ofEmployer(employerId, readOf(part))).map(lineOf) };
  });
}

export async function readVacancy(
  deps: Deps,
  actor: EmployerMember,
  input: { vacancyId: string },
): Promise<VacancyView> {
  return deps.withActor(actor, async (store) => {
    const vacancy = await store.vacancies.inMaking(input.vacancyId);
    if (!vacancy) throw new NotFound("vacancy");
    allow(actor, "vacancy:read", { employerId: vacancy.employerId });
    const today = londonDay(deps.clock.now());
    const can = whatCanBeDone(actor, { kind: "vacancy", status: vacancy.status });
    const { site, payPencePerHour, startDate } = vacancy;
    return {
      ...lineOf(vacancy),
      sector: vacancy.sector,
      siteTown: site && `${placeLabel(site.place)}, ${site.outcode}`,
      days: vacancy.days,
      startTime: vacancy.startTime,
      endTime: vacancy.endTime,
      contract: vacancy.contract,
      contractMonths: vacancy.contractMonths,
      selection: vacancy.selection,
      tasks: vacancy.tasks,
      environment: vacancy.environment,
      adjustments: vacancy.adjustments,
      pay: payPencePerHour === null ? null : checkPay(payPencePerHour, payDay(startDate, today)),
      sections: sectionViews(VACANCY_SECTIONS, vacancy),
      problems: vacancy.status === "draft" ? postingProblems(vacancy, today) : [],
      pausedUntil: vacancy.pausedUntil?.toString() ?? null,
      closingReason: vacancy.closingReason,
      startPassed: vacancy.status === "open" && startHasPassed(startDate, today),
      closesOn: await closingDayOf(store, { kind: "vacancy", id: vacancy.id, employerId: vacancy.employerId }, vacancy, deps.clock.now()),
      introductions: can.write && (await isUnderWay(store, { kind: "vacancy", id: vacancy.id })),
      can,
    };
  });
}

function lineOf(vacancy: VacancyInMaking): VacancyLine {
  return {
    id: vacancy.id,
    title: vacancy.title,
    status: vacancy.status,
    siteId: vacancy.siteId,
    siteName: vacancy.site?.name ?? null,
    hoursPerWeek: vacancy.hoursPerWeek,
    payPencePerHour: vacancy.payPencePerHour,
    startDate: vacancy.startDate?.toString() ?? null,
  };
}
