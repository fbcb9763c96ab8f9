import type { Settings } from "meilisearch";

/** The index of people, and the one of jobs. A prefix lets tests and environments share one server. */
export const PROFILES = "profiles";
export const JOBS = "jobs";

/** How far into an index a look may reach. */
export const MOST_FOUND = 20_000;

/** What Meilisearch is asked to do with a document; nothing is displayed but its index-only id. */
export const PROFILE_SETTINGS: Settings = {
  searchableAttributes: ["words"],
  filterableAttributes: ["id", "atoms", "tasks"],
  sortableAttributes: ["_geo"],
  displayedAttributes: ["id"],
  // Exact codes: no typo may turn one task into another.
  typoTolerance: { enabled: false },
  rankingRules: ["words", "sort", "exactness"],
  pagination: { maxTotalHits: MOST_FOUND },
};

/** As above, for jobs: found by codes, days and place, and nothing shown but the id. */
export const JOB_SETTINGS: Settings = {
  searchableAttributes: ["words"],
  filterableAttributes: ["id", "kind", "sector", "tasks", "places", "helps", "hours", "paysMore", "employer", "from", "until", "_geo"],
  sortableAttributes: ["posted", "_geo"],
  displayedAttributes: ["id"],
  typoTolerance: { enabled: false },
  rankingRules: ["words", "sort", "exactness"],
  pagination: { maxTotalHits: MOST_FOUND },
};
