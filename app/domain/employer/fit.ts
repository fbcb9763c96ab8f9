import type { EventName } from "../events.ts";

/**
 * After these an employer may have become of another kind, or nearer or farther, than the rules ask that
 * admitted it (V1): whoever made one is brought up to date in the index. A sector changes when an operator has
 * checked it. The level is no reason: a search says which levels its employer has reached, and one that is not
 * verified today does not search.
 */
export const CHANGES_WHO_FITS = ["EmployerSectorChanged", "SiteAdded", "SiteClosed"] as const satisfies readonly EventName[];
