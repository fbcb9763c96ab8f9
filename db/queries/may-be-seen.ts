import { sql, type Placeholder, type SQL } from "drizzle-orm";
import { standingAdmission } from "../schema/standing-choice.ts";
import { visibilityChoice } from "../schema/visibility.ts";
import { shownProfile } from "../schema/shown-profile.ts";

/**
 * Rows of `shown_profile` whose person chose this employer, by name or by a standing
 * choice that admits it now. The policies decide as ever; naming these people first makes
 * PostgreSQL go to their rows alone, so that how much it touches says nothing of anybody else.
 * @param now ISO moment
 */
export function mayBeSeenBy(employerId: string | Placeholder, now: string | Placeholder): SQL {
  return sql`${shownProfile.jobSeekerId} = any(array(
    select v.job_seeker_id from ${visibilityChoice} v where v.employer_id = ${employerId} and v.withdrawn_at is null
    union select s.job_seeker_id from ${standingAdmission} s
    where s.employer_id = ${employerId} and s.ended_at is null and s.admitted_from <= ${now}))`;
}
