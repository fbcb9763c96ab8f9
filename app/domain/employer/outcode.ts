import { distanceMetres, metresToMiles, type Coordinates, type Place } from "../place/place.ts";

/**
 * The first half of a UK postcode: one or two letters, then a number, sometimes
 * with a letter after it (BS5, SW1A, M27).
 */
export const OUTCODE = /^[A-Z]{1,2}[0-9][0-9A-Z]?$/;

/**
 * How far the middle of an outcode's area and of the town it is given for may lie apart. Our own choice: the
 * widest areas there are reach so far around their town. Places of work count as being where the outcode is
 * (`employer_site`), so one that has nothing to do with its town would be near people who never read its name.
 */
const MOST_MILES_APART = 15;

/** @returns why this outcode cannot be in this town, in words for who typed it; null where it can, or nobody knows */
export function whyNotThere(town: Place, centre: Coordinates | null): string | null {
  if (!centre || metresToMiles(distanceMetres(town, centre)) <= MOST_MILES_APART) return null;
  return `This is more than ${MOST_MILES_APART} miles from ${town.name}. Check it, or use a town that is nearer`;
}

/** "bs5 " → "BS5". A whole postcode gives its first half; anything else comes back as it is, in upper case. */
export function toOutcode(typed: string): string {
  const text = typed.toUpperCase().replace(/\s+/g, "");
  const whole = /^([A-Z]{1,2}[0-9][0-9A-Z]?)[0-9][A-Z]{2}$/.exec(text);
  return whole?.[1] ?? text;
}
