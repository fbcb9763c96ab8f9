import type { Temporal } from "temporal-polyfill";
import type { OpeningRef } from "../opening/opening-ref.ts";
import { placeLabel } from "../place/place.ts";
import type { Store } from "../store.ts";
import { HOW_OFTEN, WHYS } from "../unmet-need/terms.ts";
import type { UnmetNeed } from "../unmet-need/unmet-need.ts";
import { inHours, workloadOf } from "../unmet-need/workload.ts";
import { startHasPassed } from "../vacancy/check-details.ts";
import { CONTRACTS, FREQUENCIES } from "../vacancy/terms.ts";
import type { Vacancy } from "../vacancy/vacancy.ts";
import { ENVIRONMENTS } from "../vocabulary/environment.ts";
import { SECTORS } from "../vocabulary/sectors.ts";
import { TASKS } from "../vocabulary/tasks.ts";
import { easyOf, labelOf } from "../vocabulary/terms.ts";
import { DAYS, TIMES } from "../vocabulary/week.ts";

/** A job in easy words. */
export type EasyJob = {
  kind: "vacancy";
  title: string;
  employerName: string;
  tasks: { words: string; often: string }[];
  hoursPerWeek: number;
  days: string[];
  startTime: string;
  endTime: string;
  payPencePerHour: number;
  place: string;
  /** Null before a coach has read what the employer typed. */
  siteName: string | null;
  contract: string;
  contractMonths: number | null;
  /** ISO date. */
  startDate: string;
  /** That day is over. */
  startPassed: boolean;
  environment: string[];
};

function easyJob(vacancy: Vacancy, today: Temporal.PlainDate): EasyJob {
  return {
    kind: "vacancy",
    title: vacancy.title,
    employerName: vacancy.employerName,
    tasks: vacancy.tasks.map(({ code, frequency }) => ({
      words: easyOf(TASKS, code),
      often: easyOf(FREQUENCIES, frequency),
    })),
    hoursPerWeek: vacancy.hoursPerWeek,
    days: vacancy.days.map((day) => labelOf(DAYS, day)),
    startTime: vacancy.startTime,
    endTime: vacancy.endTime,
    payPencePerHour: vacancy.payPencePerHour,
    place: placeLabel(vacancy.site.place),
    siteName: vacancy.site.name,
    contract: easyOf(CONTRACTS, vacancy.contract),
    contractMonths: vacancy.contractMonths,
    startDate: vacancy.startDate.toString(),
    startPassed: startHasPassed(vacancy.startDate, today),
    environment: vacancy.environment.map((code) => easyOf(ENVIRONMENTS, code)),
  };
}

/** The same without anything the employer typed, for before a coach has read it. */
export function easyJobUnread(vacancy: Vacancy, today: Temporal.PlainDate): EasyJob {
  return { ...easyJob(vacancy, today), title: easyTitle(vacancy), siteName: null };
}

/** "Wash up in a kitchen": a job called by its first essential task, or other work by its first. */
export function easyTitle({ tasks, sector }: { tasks: readonly { code: string; need?: string }[]; sector: string }): string {
  const first = tasks.find(({ need }) => need === "essential") ?? tasks[0];
  return first ? easyOf(TASKS, first.code) : easyOf(SECTORS, sector);
}

/** A new job that could be made, in easy words: what work there is, and nothing yet of pay. */
export type EasyNeed = {
  kind: "unmet_need";
  title: string;
  employerName: string;
  why: string;
  tasks: { words: string; often: string }[];
  /** All of the work, whole hours a week. */
  hoursPerWeek: number;
  days: string[];
  times: string[];
  place: string;
  /** Null before a coach has read what the employer typed. */
  siteName: string | null;
  environment: string[];
};

function easyNeed(need: UnmetNeed): EasyNeed {
  return {
    kind: "unmet_need",
    title: need.title,
    employerName: need.employerName,
    why: easyOf(WHYS, need.why),
    tasks: need.tasks.map(({ code, howOften }) => ({ words: easyOf(TASKS, code), often: easyOf(HOW_OFTEN, howOften) })),
    hoursPerWeek: Math.ceil(inHours(workloadOf(need.tasks, need.days.length).minutes)),
    days: need.days.map((day) => labelOf(DAYS, day)),
    times: need.times.map((time) => easyOf(TIMES, time)),
    place: placeLabel(need.site.place),
    siteName: need.site.name,
    environment: need.environment.map((code) => easyOf(ENVIRONMENTS, code)),
  };
}

/** The same without anything the employer typed. */
export function easyNeedUnread(need: UnmetNeed): EasyNeed {
  return { ...easyNeed(need), title: easyTitle(need), siteName: null };
}

/** @returns null when it can no longer be shown */
export async function easyOpening(store: Store, { kind, id }: OpeningRef, today: Temporal.PlainDate): Promise<EasyJob | EasyNeed | null> {
  if (kind === "vacancy") {
    const vacancy = await store.vacancies.byId(id);
    return vacancy && easyJob(vacancy, today);
  }
  const need = await store.unmetNeeds.byId(id);
  return need && easyNeed(need);
}
