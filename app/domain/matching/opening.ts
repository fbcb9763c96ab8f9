import { distanceMetres } from "../place/place.ts";
import type { Vacancy } from "../vacancy/vacancy.ts";
import { explainMatch, type Explanation } from "./explain-match.ts";
import type { Opening } from "./facts.ts";
import type { VisiblePerson } from "./matching-store.ts";
import type { CandidateQuery } from "./search-port.ts";

/** What matching needs to know of a vacancy. */
function openingOf(vacancy: Vacancy): Opening {
  const { id, sector, tasks, hoursPerWeek, days, environment, adjustments } = vacancy;
  return { id, sector, tasks, hoursPerWeek, days, environment, adjustments };
}

/** How one person relates to one vacancy: the same on every page, so that no two distances can be laid side by side. */
export function explainFor(vacancy: Vacancy, person: Pick<VisiblePerson, "facts" | "town">): Explanation {
  return explainMatch(openingOf(vacancy), person.facts, distanceMetres(person.town, vacancy.site.coordinates));
}

export function candidateQueryOf(vacancy: Vacancy): CandidateQuery {
  const essentialFirst = vacancy.tasks.toSorted((a, b) => Number(a.need === "adaptable") - Number(b.need === "adaptable"));
  return {
    employerId: vacancy.employerId,
    employerLevel: vacancy.employerLevel ?? "committed",
    tasks: essentialFirst.map((task) => task.code),
    sector: vacancy.sector,
    latitude: vacancy.site.coordinates.latitude,
    longitude: vacancy.site.coordinates.longitude,
  };
}
