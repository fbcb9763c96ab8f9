import { openingOfNeed, openingOfVacancy, type PlacedOpening } from "../matching/opening.ts";
import type { Place } from "../place/place.ts";
import type { Store } from "../store.ts";
import type { UnmetNeed } from "../unmet-need/unmet-need.ts";
import { checkPay } from "../vacancy/minimum-wage.ts";
import type { Vacancy } from "../vacancy/vacancy.ts";

/** An open vacancy, or an open unmet need: work that could become a job. Lists of jobs are made of both. */
export type OpenWork = PlacedOpening & {
  employerName: string;
  town: Place;
  /** Null of an unmet need, here and below: it is agreed when a job is made of it. */
  payPencePerHour: number | null;
  /** More than the National Living Wage of the day it starts. */
  paysMore: boolean | null;
  /** How people are chosen. */
  selection: string | null;
};

/** One of them with all that is known of it. */
export type OpenOne = { work: OpenWork } & (
  | { kind: "vacancy"; vacancy: Vacancy }
  | { kind: "unmet_need"; need: UnmetNeed }
);

/** Of these, what the actor may read today, in no order. The rest is silently gone. */
export async function openAmong(store: Store, ids: readonly string[]): Promise<OpenWork[]> {
  const [vacancies, needs] = await Promise.all([store.vacancies.openAmong(ids), store.unmetNeeds.openAmong(ids)]);
  return [...vacancies.map(workOfVacancy), ...needs.map(workOfNeed)];
}

/** @returns null when there is none of this id that is open today */
export async function openOne(store: Store, id: string): Promise<OpenOne | null> {
  const [vacancies, needs] = await Promise.all([store.vacancies.openAmong([id]), store.unmetNeeds.openAmong([id])]);
  const [vacancy] = vacancies;
  if (vacancy) return { kind: "vacancy", vacancy, work: workOfVacancy(vacancy) };
  const [need] = needs;
  return need ? { kind: "unmet_need", need, work: workOfNeed(need) } : null;
}

function workOfVacancy(vacancy: Vacancy): OpenWork {
  const { employerName, payPencePerHour, selection } = vacancy;
  return {
    ...openingOfVacancy(vacancy),
    employerName, payPencePerHour, selection,
    town: vacancy.site.place,
    paysMore: payPencePerHour > checkPay(payPencePerHour, vacancy.startDate).adultPence,
  };
}

function workOfNeed(need: UnmetNeed): OpenWork {
  const open = { payPencePerHour: null, paysMore: null, selection: null };
  return { ...openingOfNeed(need), ...open, employerName: need.employerName, town: need.site.place };
}
