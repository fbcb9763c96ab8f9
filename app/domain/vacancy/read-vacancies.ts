import { allow, scopeOf } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotAllowed, NotFound } from "../errors.ts";
import { canMove } from "../lifecycle.ts";
import { placeLabel } from "../place/place.ts";
import { postingProblems } from "./check-details.ts";
import { checkPay, type PayCheck } from "./minimum-wage.ts";
import { VACANCY } from "./vacancy-lifecycle.ts";
import type { Vacancy, VacancyStatus, VacancyTask } from "./vacancy.ts";

export type VacancyLine = {
  id: string;
  title: string;
  status: VacancyStatus;
  siteName: string;
  hoursPerWeek: number;
  payPencePerHour: number;
  startDate: string;
};

/** What an employer reads of a vacancy of its own. Dates are ISO. */
export type VacancyView = VacancyLine & {
  sector: string;
  siteId: string;
  siteTown: string;
  days: string[];
  startTime: string;
  endTime: string;
  contract: Vacancy["contract"];
  contractMonths: number | null;
  selection: Vacancy["selection"];
  tasks: VacancyTask[];
  environment: string[];
  adjustments: string[];
  pay: PayCheck;
  /** What keeps a draft from being posted. */
  problems: string[];
  can: { change: boolean; post: boolean; close: boolean };
};

export async function listVacancies(deps: Deps, actor: EmployerMember): Promise<VacancyLine[]> {
  return deps.withActor(actor, async (store) => {
    if (scopeOf(actor, "vacancy:read") === null) throw new NotAllowed();
    const vacancies = await store.vacancies.ofEmployer(actor.employerId);
    return vacancies.map(lineOf);
  });
}

export async function readVacancy(
  deps: Deps,
  actor: EmployerMember,
  input: { vacancyId: string },
): Promise<VacancyView> {
  return deps.withActor(actor, async (store) => {
    const vacancy = await store.vacancies.byId(input.vacancyId);
    if (!vacancy) throw new NotFound("vacancy");
    allow(actor, "vacancy:read", { employerId: vacancy.employerId });
    const problems = vacancy.status === "draft" ? postingProblems(vacancy, londonDay(deps.clock.now())) : [];
    const hires = scopeOf(actor, "vacancy:write") !== null;
    const may = (to: VacancyStatus) => hires && canMove(VACANCY, vacancy.status, to, actor.kind);
    return {
      ...lineOf(vacancy),
      sector: vacancy.sector,
      siteId: vacancy.site.id,
      siteTown: `${placeLabel(vacancy.site.place)}, ${vacancy.site.outcode}`,
      days: vacancy.days,
      startTime: vacancy.startTime,
      endTime: vacancy.endTime,
      contract: vacancy.contract,
      contractMonths: vacancy.contractMonths,
      selection: vacancy.selection,
      tasks: vacancy.tasks,
      environment: vacancy.environment,
      adjustments: vacancy.adjustments,
      pay: checkPay(vacancy.payPencePerHour, vacancy.startDate),
      problems,
      can: { change: may("closed"), post: may("open"), close: may("closed") },
    };
  });
}

function lineOf(vacancy: Vacancy): VacancyLine {
  return {
    id: vacancy.id,
    title: vacancy.title,
    status: vacancy.status,
    siteName: vacancy.site.name,
    hoursPerWeek: vacancy.hoursPerWeek,
    payPencePerHour: vacancy.payPencePerHour,
    startDate: vacancy.startDate.toString(),
  };
}
