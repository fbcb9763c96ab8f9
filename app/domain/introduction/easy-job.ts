import { placeLabel } from "../place/place.ts";
import { CONTRACTS, FREQUENCIES } from "../vacancy/terms.ts";
import type { Vacancy } from "../vacancy/vacancy.ts";
import { ENVIRONMENTS } from "../vocabulary/environment.ts";
import { SECTORS } from "../vocabulary/sectors.ts";
import { TASKS } from "../vocabulary/tasks.ts";
import { easyOf, labelOf } from "../vocabulary/terms.ts";
import { DAYS } from "../vocabulary/week.ts";

/** A job in easy words. */
export type EasyJob = {
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
  environment: string[];
};

export function easyJob(vacancy: Vacancy): EasyJob {
  return {
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
    environment: vacancy.environment.map((code) => easyOf(ENVIRONMENTS, code)),
  };
}

/** The same without anything the employer typed, for before a coach has read it. */
export function easyJobUnread(vacancy: Vacancy): EasyJob {
  return { ...easyJob(vacancy), title: easyTitle(vacancy), siteName: null };
}

/** "Wash up in a kitchen": a job called by its first essential task. */
export function easyTitle({ tasks, sector }: Pick<Vacancy, "tasks" | "sector">): string {
  const first = tasks.find(({ need }) => need === "essential") ?? tasks[0];
  return first ? easyOf(TASKS, first.code) : easyOf(SECTORS, sector);
}
