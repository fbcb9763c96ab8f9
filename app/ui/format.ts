/** How dates, times and money read on every page: British English, wall time in the United Kingdom. */

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const DAY_OF = new Intl.DateTimeFormat("en-GB", {
  day: "numeric", month: "long", year: "numeric", timeZone: "Europe/London",
});
const MOMENT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: "Europe/London",
});
const MONEY = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" });

/** In words without a comma, day and month never on two lines: "27" alone at the end of one is no day. */
function say(format: Intl.DateTimeFormat, moment: string): string {
  return format.format(new Date(moment)).replace(",", "").replace(/(\d) (\p{L})/u, "$1\u00a0$2");
}

/** A page says the same few days over and over, and putting one into words takes long. */
function remembering(inWords: (iso: string) => string): (iso: string) => string {
  const known = new Map<string, string>();
  return (iso) => {
    const words = known.get(iso) ?? inWords(iso);
    if (known.size >= 2_000) known.clear();
    known.set(iso, words);
    return words;
  };
}

/** "2027-03-27" → "27 March 2027". */
export const formatDate = remembering((isoDate) => say(DAY, `${isoDate}T00:00:00Z`));

/** An ISO moment → "27 March 2027", the day it was in the United Kingdom. */
export const formatDay = remembering((isoMoment) => say(DAY_OF, isoMoment));

/** An ISO moment → "27 March 2027 at 14:05". */
export function formatDateTime(isoMoment: string): string {
  return say(MOMENT, isoMoment);
}

/** Pence → "£12.71". */
export function formatMoney(pence: number): string {
  return MONEY.format(pence / 100);
}

const POUNDS = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP", maximumFractionDigits: 0 });

/** Pence → "£13", to the nearest pound. */
export function formatPounds(pence: number): string {
  return POUNDS.format(pence / 100);
}

const WEEKDAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });

/** "2027-03-27" → "Saturday 27 March", for days of this and the next weeks. */
export const formatWeekday = remembering((isoDate) => say(WEEKDAY, `${isoDate}T00:00:00Z`));

const FULL_DAY = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
const FULL_DATE = new Intl.DateTimeFormat("en-GB", { ...FULL_DAY, timeZone: "UTC" });
const FULL_DAY_OF = new Intl.DateTimeFormat("en-GB", { ...FULL_DAY, timeZone: "Europe/London" });
const FULL_MOMENT = new Intl.DateTimeFormat("en-GB", { ...FULL_DAY, hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" });

/** "2027-03-27" → "Saturday 27 March 2027", for days when somebody has to be somewhere, or by which they answer. */
export const formatFullDate = remembering((isoDate) => say(FULL_DATE, `${isoDate}T00:00:00Z`));

/** An ISO moment → "Saturday 27 March 2027", the day it is in the United Kingdom. */
export const formatFullDay = remembering((isoMoment) => say(FULL_DAY_OF, isoMoment));

/** An ISO moment → "Saturday 27 March 2027 at 14:05". */
export function formatFullMoment(isoMoment: string): string {
  return say(FULL_MOMENT, isoMoment);
}

const TIME = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" });

/** An ISO moment → "14:05", the time it is in the United Kingdom. */
export function formatTime(isoMoment: string): string {
  return TIME.format(new Date(isoMoment));
}
