import type { EventName } from "../events.ts";

/**
 * After these an employer may have become of another kind, or nearer or farther, than the rules ask that
 * admitted it (V1): whoever made one is brought up to date in the index. Its level is not among them. A search
 * says which levels its employer has reached, and one that is not verified today does not search.
 */
export const CHANGES_WHO_FITS = ["OrganisationChanged", "SiteAdded", "SiteClosed"] as const satisfies readonly EventName[];
