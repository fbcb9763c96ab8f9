/**
 * The first half of a UK postcode: one or two letters, then a number, sometimes
 * with a letter after it (BS5, SW1A, M27).
 */
export const OUTCODE = /^[A-Z]{1,2}[0-9][0-9A-Z]?$/;

/** "bs5 " → "BS5". A whole postcode gives its first half; anything else comes back as it is, in upper case. */
export function toOutcode(typed: string): string {
  const text = typed.toUpperCase().replace(/\s+/g, "");
  const whole = /^([A-Z]{1,2}[0-9][0-9A-Z]?)[0-9][A-Z]{2}$/.exec(text);
  return whole?.[1] ?? text;
}
