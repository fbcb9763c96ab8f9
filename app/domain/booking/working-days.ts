import Holidays from "date-holidays";
import { Temporal } from "temporal-polyfill";
import { DAYS, type DayCode } from "../vocabulary/week.ts";

/** Country codes of the gazetteer. */
export type Nation = "ENG" | "SCT" | "WLS" | "NIR";

/**
 * Bank holidays of one nation in one year, as ISO dates. Where a holiday moves to
 * a substitute day, the library names both; only the substitute is a bank holiday.
 */
export function bankHolidays(nation: Nation, year: number): ReadonlySet<string> {
  const key = `${nation} ${year}`;
  const known = KNOWN.get(key) ?? listed(nation, year);
  KNOWN.set(key, known);
  return known;
}

/** Each year of a nation is worked out once: lists of people ask for it with every date. */
const KNOWN = new Map<string, ReadonlySet<string>>();

function listed(nation: Nation, year: number): ReadonlySet<string> {
  const days = new Holidays("GB", nation, { types: ["public"] }).getHolidays(year);
  const moved = new Set(days.filter((day) => day.substitute).map((day) => withoutSubstitute(day.name)));
  const kept = days.filter((day) => day.substitute || !moved.has(day.name));
  return new Set(kept.map((day) => day.date.slice(0, 10)));
}

function withoutSubstitute(name: string): string {
  return name.replace(/ \(substitute day\)$/, "");
}

export type Stretch = {
  startsOn: Temporal.PlainDate;
  endsOn: Temporal.PlainDate;
  days: readonly string[];
  nation: Nation;
};

/** The days of a trial: its weekdays from the first day to the last, bank holidays left out. */
export function bookingDays({ startsOn, endsOn, days, nation }: Stretch): Temporal.PlainDate[] {
  const free = new Set<string>();
  for (let year = startsOn.year; year <= endsOn.year; year += 1) {
    for (const day of bankHolidays(nation, year)) free.add(day);
  }
  const found: Temporal.PlainDate[] = [];
  for (let day = startsOn; Temporal.PlainDate.compare(day, endsOn) <= 0; day = day.add({ days: 1 })) {
    if (days.includes(weekdayOf(day)) && !free.has(day.toString())) found.push(day);
  }
  return found;
}

/** On which days of the week somebody comes: a plan may name more than fall between its first day and its last. */
export function weekdaysAmong(days: readonly Temporal.PlainDate[]): DayCode[] {
  const falling = new Set(days.map(weekdayOf));
  return DAYS.map(({ code }) => code).filter((code) => falling.has(code));
}

export function isBankHoliday(day: Temporal.PlainDate, nation: Nation): boolean {
  return bankHolidays(nation, day.year).has(day.toString());
}

/** Monday to Friday, bank holidays left out. */
export function isWorkingDay(day: Temporal.PlainDate, nation: Nation): boolean {
  return day.dayOfWeek <= 5 && !isBankHoliday(day, nation);
}

/**
 * The day by which somebody has to act. A period that ends on a weekend or a public
 * holiday ends on the next working day: Regulation (EEC, Euratom) 1182/71, article 3(4),
 * as the Information Commissioner counts time limits.
 * @param nation England's where nobody's nation is known
 */
export function workingDayFrom(day: Temporal.PlainDate, nation: Nation = "ENG"): Temporal.PlainDate {
  return isWorkingDay(day, nation) ? day : workingDayFrom(day.add({ days: 1 }), nation);
}

type Counted = (days: number, day: Temporal.PlainDate, nation?: Nation) => Temporal.PlainDate;

/** A list of people asks for the same few days over and over. */
function remembering(count: (days: number, day: Temporal.PlainDate, nation: Nation) => Temporal.PlainDate): Counted {
  const known = new Map<string, Temporal.PlainDate>();
  return (days, day, nation = "ENG") => {
    const key = `${nation} ${day.toString()} ${days}`;
    const found = known.get(key) ?? count(days, day, nation);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, found);
    return found;
  };
}

const MOST_KNOWN = 2_000;

/** So many days after a day, or the next working day where that is none. */
export const workingDayIn = remembering((days, day, nation) => workingDayFrom(day.add({ days }), nation));

/** So many days after a day, or the last working day before that where it is none. */
export const workingDayWithin = remembering((days, day, nation) => workingDayUntil(day.add({ days }), nation));

/** What has to be done before something is done on the working day before it. */
export function workingDayUntil(day: Temporal.PlainDate, nation: Nation = "ENG"): Temporal.PlainDate {
  return isWorkingDay(day, nation) ? day : workingDayUntil(day.subtract({ days: 1 }), nation);
}

/** So many working days before a day. */
export function workingDaysBefore(day: Temporal.PlainDate, count: number, nation: Nation = "ENG"): Temporal.PlainDate {
  const before = workingDayUntil(day.subtract({ days: 1 }), nation);
  return count <= 1 ? before : workingDaysBefore(before, count - 1, nation);
}

/** So many working days after a day. */
export function workingDaysAfter(day: Temporal.PlainDate, count: number, nation: Nation = "ENG"): Temporal.PlainDate {
  const after = workingDayFrom(day.add({ days: 1 }), nation);
  return count <= 1 ? after : workingDaysAfter(after, count - 1, nation);
}

export function weekdayOf(day: Temporal.PlainDate): DayCode {
  return DAYS[day.dayOfWeek - 1]!.code;
}

/** Any word for a nation that is not known counts as England, whose holidays are the fewest with Wales's. */
export function nationOf(country: string): Nation {
  return country === "SCT" || country === "NIR" || country === "WLS" ? country : "ENG";
}
