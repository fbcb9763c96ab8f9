import type { Coordinates } from "../place/place.ts";
import type { ProfileAnswers } from "../vocational-profile/profile.ts";

/**
 * What somebody has said about work so far, for finding jobs with them. Theirs,
 * so it needs no approval, and it may have gaps: a gap is something to ask, never
 * a reason to show them nothing (PR2).
 */
export type PersonFacts = Pick<
  ProfileAnswers,
  | "hopes"
  | "tasksLiked"
  | "tasksDone"
  | "environmentLike"
  | "environmentAvoid"
  | "helps"
  | "hoursStart"
  | "hoursAim"
  | "days"
  | "travelMetres"
  | "priorities"
> & {
  /** The middle of their town; null while they have not said. */
  town: Coordinates | null;
};

export function personFacts(answers: ProfileAnswers, town: Coordinates | null): PersonFacts {
  const { hopes, tasksLiked, tasksDone, environmentLike, environmentAvoid, helps } = answers;
  const { hoursStart, hoursAim, days, travelMetres, priorities } = answers;
  return {
    hopes, tasksLiked, tasksDone, environmentLike, environmentAvoid, helps, hoursStart, hoursAim, days, travelMetres,
    priorities,
    town: town && { latitude: town.latitude, longitude: town.longitude },
  };
}
