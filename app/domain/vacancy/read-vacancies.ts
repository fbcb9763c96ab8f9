import { allow, scopeOf } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotAllowed, NotFound } from "../errors.ts";
import { LIVE_INTRODUCTION_STATES, statusNow } from "../introduction/introduction-lifecycle.ts";
import { canMove, statesOf } from "../lifecycle.ts";
import { FIRST_OPENINGS, openingsPart, readOf, type ListedOpenings, type OpeningsWanted } from "../opening/list-openings.ts";
import { closesOn } from "../opening/staleness.ts";
import { placeLabel } from "../place/place.ts";
import { markOf, only } from "../seen.ts";
import type { Store } from "../store.ts";
import { payDay, postingProblems } from "./check-details.ts";
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

export type SectionView = {
  name: VacancySectionName;
  title: string;
  needed: boolean;
  answered: boolean;
  /** Goes back with what is answered on its page. */
  seen: string;
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
  sections: SectionView[];
  /** What keeps a draft from being posted. */
  problems: string[];
  pausedUntil: string | null;
  closingReason: string | null;
  /** ISO date on which it closes by itself, once it was warned about. */
  closesOn: string | null;
  /** Somebody is introduced for it, as far as this employer may know. */
  introductions: boolean;
  can: { change: boolean; post: boolean; close: boolean; pause: boolean; resume: boolean; write: boolean };
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
    const write = scopeOf(actor, "vacancy:write") !== null;
    const may = (to: VacancyStatus) => write && canMove(VACANCY, vacancy.status, to, actor.kind);
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
      sections: VACANCY_SECTIONS.map(({ name, title, needed, fields, isAnswered }) => ({
        name, title, needed, answered: isAnswered(vacancy), seen: markOf(only(vacancy, fields)),
      })),
      problems: vacancy.status === "draft" ? postingProblems(vacancy, today) : [],
      pausedUntil: vacancy.pausedUntil?.toString() ?? null,
      closingReason: vacancy.closingReason,
      closesOn: closesOn(vacancy, deps.clock.now())?.toString() ?? null,
      introductions: write && (await isUnderWay(store, vacancy.id)),
      can: {
        change: may("closed"),
        post: vacancy.status === "draft" && may("open"),
        close: may("closed"),
        pause: may("paused"),
        resume: vacancy.status === "paused" && may("open"),
        write,
      },
    };
  });
}

async function isUnderWay(store: Store, vacancyId: string): Promise<boolean> {
  const introductions = await store.introductions.list({ vacancyId });
  return introductions.some((one) => LIVE_INTRODUCTION_STATES.includes(statusNow(one)));
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
