import type { Vacancy } from "../vacancy/vacancy.ts";
import type { CandidateQuery } from "./search-port.ts";
import type { Opening } from "./facts.ts";

/** What matching needs to know of a vacancy. */
export function openingOf(vacancy: Vacancy): Opening {
  const { id, sector, tasks, hoursPerWeek, days, environment, adjustments } = vacancy;
  return { id, sector, tasks, hoursPerWeek, days, environment, adjustments };
}

export function candidateQueryOf(vacancy: Vacancy): CandidateQuery {
  const essentialFirst = vacancy.tasks.toSorted((a, b) => Number(a.need === "adaptable") - Number(b.need === "adaptable"));
  return {
    employerId: vacancy.employerId,
    tasks: essentialFirst.map((task) => task.code),
    sector: vacancy.sector,
    latitude: vacancy.site.coordinates.latitude,
    longitude: vacancy.site.coordinates.longitude,
  };
}
