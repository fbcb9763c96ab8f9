import { milesToMetres } from "../place/place.ts";
import { HOURS_LIMIT } from "../vocational-profile/profile.ts";

/**
 * Distances are told in bands from the middle of a town, so that moving a search
 * point cannot locate anyone.
 */
const DISTANCE_BANDS = [
  { upToMiles: 5, label: "within about 5 miles" },
  { upToMiles: 10, label: "5 to 10 miles away" },
  { upToMiles: 20, label: "10 to 20 miles away" },
  { upToMiles: 40, label: "20 to 40 miles away" },
] as const;

export const FAR_AWAY = "more than 40 miles away";

export function distanceBand(metres: number): string {
  return DISTANCE_BANDS.find((band) => metres <= milesToMetres(band.upToMiles))?.label ?? FAR_AWAY;
}

/** Weekly hours in bands: the exact number would help to recognise somebody. */
const HOURS_BANDS = [
  { below: 8, label: "under 8 hours a week" },
  { below: 16, label: "8 to 15 hours a week" },
  { below: 25, label: "16 to 24 hours a week" },
  { below: Number.POSITIVE_INFINITY, label: "25 hours a week or more" },
] as const;

export function hoursBand(hours: number): string {
  return HOURS_BANDS.find((band) => hours < band.below)!.label;
}

/** Between the hours somebody would start at and those they aim for, as far as they are shown. */
export function hoursRange({ from, to }: { from: number; to: number }): string {
  if (from === to) return `${from} hours a week`;
  if (from <= 1) return to >= HOURS_LIMIT ? "a few hours a week at first, and more later" : upTo(to);
  return to >= HOURS_LIMIT ? atLeast(from) : `${from} to ${to} hours a week`;
}

export const upTo = (hours: number): string => `up to ${hours} hours a week`;
export const atLeast = (hours: number): string => `${hours} hours a week or more`;
