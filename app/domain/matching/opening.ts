import type { DisabilityConfidentLevel } from "../employer/levels.ts";
import type { OpeningRef } from "../opening/opening-ref.ts";
import { distanceMetres, type Coordinates } from "../place/place.ts";
import type { Store } from "../store.ts";
import type { UnmetNeed } from "../unmet-need/unmet-need.ts";
import { inHours, weeklyMinutes, workloadOf } from "../unmet-need/workload.ts";
import type { Vacancy } from "../vacancy/vacancy.ts";
import { explainMatch, weighMatch, type Distance } from "./explain-match.ts";
import type { Explanation, Opening } from "./facts.ts";
import type { VisiblePerson } from "./matching-store.ts";
import { timesBetween } from "./times.ts";
import type { CandidateQuery } from "./search-port.ts";

/** An opening with where it is, whose it is and whether it stands: all that matching and asking need to know. */
export type PlacedOpening = Opening & {
  title: string;
  employerId: string;
  /** Null while it is not verified or no longer is. */
  employerLevel: DisabilityConfidentLevel | null;
  status: Vacancy["status"] | UnmetNeed["status"];
  siteName: string;
  at: Coordinates;
};

/** @returns null when there is none, or not for this actor, or it is still being written */
export async function readOpening(store: Store, { kind, id }: OpeningRef): Promise<PlacedOpening | null> {
  if (kind === "vacancy") {
    const vacancy = await store.vacancies.byId(id);
    return vacancy && openingOfVacancy(vacancy);
  }
  const need = await store.unmetNeeds.byId(id);
  return need && openingOfNeed(need);
}

export function openingOfVacancy(vacancy: Vacancy): PlacedOpening {
  const { id, sector, tasks, hoursPerWeek, days, environment, adjustments } = vacancy;
  const times = timesBetween(vacancy.startTime, vacancy.endTime);
  return { kind: "vacancy", id, sector, tasks, hoursPerWeek, days, times, environment, adjustments, ...placeOf(vacancy) };
}

/** Any of its tasks can be left with whoever has it now, so none of them is essential. */
export function openingOfNeed(need: UnmetNeed): PlacedOpening {
  const { id, sector, days, environment, adjustments } = need;
  const tasks = need.tasks.map((task) => ({
    code: task.code,
    need: "adaptable" as const,
    minutes: weeklyMinutes(task, days.length),
  }));
  const hoursPerWeek = inHours(workloadOf(need.tasks, days.length).minutes);
  return { kind: "unmet_need", id, sector, tasks, hoursPerWeek, days, times: [], environment, adjustments, ...placeOf(need) };
}

function placeOf({ title, employerId, employerLevel, status, site }: Vacancy | UnmetNeed) {
  return {
    title,
    employerId,
    employerLevel,
    status,
    siteName: site.name,
    at: site.coordinates,
  };
}

/** All that an explanation needs of an opening, as it was at some moment. Codes and numbers of the employer's own; nothing about a person. */
export type OpeningThen = Opening & { at: Coordinates };

export function openingThen({ kind, id, sector, tasks, hoursPerWeek, days, times, environment, adjustments, at }: PlacedOpening): OpeningThen {
  const { latitude, longitude } = at;
  return { kind, id, sector, tasks, hoursPerWeek, days, times, environment, adjustments, at: { latitude, longitude } };
}

/** How one person relates to one opening: the same on every page, so that no two distances can be laid side by side. */
export function explainFor(opening: Opening & { at: Coordinates }, person: ShownPerson): Explanation {
  return explainMatch(opening, person.facts, distanceTo(opening, person));
}

/** @returns the weight of that explanation alone, at a fraction of its cost */
export function weighFor(opening: Opening & { at: Coordinates }, person: ShownPerson): number {
  return weighMatch(opening, person.facts, distanceTo(opening, person));
}

type ShownPerson = Pick<VisiblePerson, "facts" | "middle">;

function distanceTo({ at }: { at: Coordinates }, { middle }: ShownPerson): Distance {
  return middle && { metres: distanceMetres(middle, at), from: middle.of };
}

export function candidateQueryOf({ employerId, employerLevel, tasks, sector, at }: PlacedOpening): CandidateQuery {
  const essentialFirst = tasks.toSorted((a, b) => Number(a.need === "adaptable") - Number(b.need === "adaptable"));
  return {
    employerId,
    employerLevel: employerLevel ?? "committed",
    tasks: essentialFirst.map((task) => task.code),
    sector,
    latitude: at.latitude,
    longitude: at.longitude,
  };
}
