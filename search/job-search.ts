import { hoursWanted } from "#app/domain/jobs/job-filter.ts";
import type { JobQuery } from "#app/domain/jobs/job-store.ts";
import { milesToMetres, type Coordinates } from "#app/domain/place/place.ts";
import type { PriorityCode } from "#app/domain/vocabulary/priorities.ts";
import { asWord } from "./profile-document.ts";
import { dayNumber } from "./job-document.ts";

/** One search of several that are made at once, each for a reason of its own. */
type JobSearch = { q: string; filter: string; sort: string[]; distinct?: "employer" };

/** How many of the places go to what somebody hopes for, if there is as much of it. */
const SHARE_OF_HOPES = 0.6;
/** What is in a place, where that is what matters to somebody. */
const PLACE_OF: Partial<Record<PriorityCode, string>> = {
  quiet: "quiet", routine: "routine", variety: "variety", team: "team", outside: "outdoors",
};
const NEAR_HOME = milesToMetres(5);
/** Places in the index are rounded, so it is asked for a little more; the database measures. */
const ROUNDING_METRES = 1_500;

/** What may be shown to anybody on a day: of an employer verified then and not on a break. */
export function openOn({ today }: Pick<JobQuery, "today">): string {
  return `until >= ${dayNumber(today)} AND from <= ${dayNumber(today)}`;
}

/**
 * The searches for one person: what they hope for, then what they like to do, what
 * matters to them, work nobody named and one job of each employer, so that there is
 * a range (M5), and whatever else is near. A gap in what they said leaves a search
 * out; it never leaves a job out.
 */
export function jobSearches(query: JobQuery): { hopes: JobSearch[]; others: JobSearch[] } {
  const { hopes, tasks, near } = query;
  const base = [openOn(query), ...asked(query)];
  const sort = near ? [`_geoPoint(${near.latitude}, ${near.longitude}):asc`] : ["posted:desc"];
  const search = (conditions: string[], more: Partial<JobSearch> = {}): JobSearch => ({
    q: "", filter: [...base, ...conditions].join(" AND "), sort, ...more,
  });
  const hoped = among("sector", hopes);
  const liked = tasks.map(asWord).join(" ");
  return {
    hopes: hopes.length === 0 ? [] : [...(tasks.length > 0 ? [search([hoped], { q: liked })] : []), search([hoped])],
    others: [
      ...(tasks.length > 0 ? [search([], { q: liked }), search([among("tasks", tasks)])] : []),
      ...query.priorities.flatMap((priority) => {
        const condition = whatMatters(priority, query);
        return condition ? [search([condition])] : [];
      }),
      search(hopes.length > 0 ? [`NOT ${hoped}`] : [], { distinct: "employer" }),
      search([]),
    ],
  };
}

/** Hopes first, up to their share; then one of each search in turn, so that none is crowded out; no id twice. */
export function mergeFound(found: { hopes: string[][]; others: string[][] }, limit: number): string[] {
  const ids = new Set<string>();
  for (const id of inTurn(found.hopes)) if (ids.size < Math.floor(limit * SHARE_OF_HOPES)) ids.add(id);
  for (const id of inTurn([...found.others, ...found.hopes])) if (ids.size < limit) ids.add(id);
  return [...ids];
}

function inTurn(lists: string[][]): string[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

function asked({ filter, near }: JobQuery): string[] {
  const hours = hoursWanted(filter);
  return [
    ...(filter.kind ? [among("kind", [filter.kind])] : []),
    ...(filter.sector ? [among("sector", [filter.sector])] : []),
    ...(hours ? [`hours >= ${hours.from} AND hours < ${hours.below}`] : []),
    ...(near && filter.miles ? [within(milesToMetres(filter.miles), near)] : []),
  ];
}

/** How a search asks for what matters to somebody; null where no job says, or another search asks already. */
function whatMatters(priority: PriorityCode, { near, hours, helps }: JobQuery): string | null {
  const place = PLACE_OF[priority];
  if (place) return among("places", [place]);
  switch (priority) {
    case "pay":
      return "paysMore = true";
    case "near-home":
      return near && within(NEAR_HOME, near);
    case "hours":
      return hours && `hours >= ${hours.start} AND hours <= ${hours.aim}`;
    case "support":
      return helps.length > 0 ? among("helps", helps) : null;
    default:
      return null;
  }
}

function within(metres: number, { latitude, longitude }: Coordinates): string {
  return `_geoRadius(${latitude}, ${longitude}, ${metres + ROUNDING_METRES})`;
}

/** Codes come from closed lists; quoted all the same, so that none can be anything but a value. */
function among(field: string, codes: readonly string[]): string {
  return `${field} IN [${codes.map((code) => JSON.stringify(code)).join(", ")}]`;
}
