import type { Settings } from "meilisearch";

/** The index of people. A prefix lets tests and environments share one server. */
export const PROFILES = "profiles";

/** What Meilisearch is asked to do with a document; nothing is displayed but its index-only id. */
export const PROFILE_SETTINGS: Settings = {
  searchableAttributes: ["words"],
  filterableAttributes: ["atoms", "tasks"],
  sortableAttributes: ["_geo"],
  displayedAttributes: ["id"],
  // Exact codes: no typo may turn one task into another.
  typoTolerance: { enabled: false },
  rankingRules: ["words", "sort", "exactness"],
};
