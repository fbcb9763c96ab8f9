import { Temporal } from "temporal-polyfill";
import { inForce, type Dated } from "../dated.ts";

/** `fromAge` is the age it begins to hold at; null for a band that age alone does not decide. */
type Band = { who: string; fromAge: number | null; pence: number };

type WageRates = {
  /** ISO dates, both days included. */
  from: string;
  to: string;
  /** The highest first. The first is the National Living Wage. */
  bands: readonly [Band, ...Band[]];
  source: string;
};

const SOURCE = "GOV.UK, National Minimum Wage and National Living Wage rates";

/** Pence an hour. New rates begin each 1 April. The age bands may move too, so they are part of the data. */
export const MINIMUM_WAGE: Dated<WageRates> = [
  {
    from: "2025-04-01",
    to: "2026-03-31",
    bands: [
      { who: "people aged 21 or over", fromAge: 21, pence: 1221 },
      { who: "people aged 18 to 20", fromAge: 18, pence: 1000 },
      { who: "people under 18", fromAge: 0, pence: 755 },
      { who: "apprentices under 19 or in their first year", fromAge: null, pence: 755 },
    ],
    source: SOURCE,
  },
  {
    from: "2026-04-01",
    to: "2027-03-31",
    bands: [
      { who: "people aged 21 or over", fromAge: 21, pence: 1271 },
      { who: "people aged 18 to 20", fromAge: 18, pence: 1085 },
      { who: "people under 18", fromAge: 0, pence: 800 },
      { who: "apprentices under 19 or in their first year", fromAge: null, pence: 800 },
    ],
    source: SOURCE,
  },
];

export type PayCheck = {
  verdict: "lawful" | "lawful-for-some" | "unlawful";
  /** Whom this pay is lawful for. */
  lawfulFor: string[];
  adultPence: number;
  lowestPence: number;
  /** The rates of this day are not known yet; the latest known were used. */
  ratesMayChange: boolean;
};

/**
 * Holds pay against the rates of the day the job starts (PR5).
 * @param pencePerHour gross
 */
export function checkPay(
  pencePerHour: number,
  startDate: Temporal.PlainDate,
  table: Dated<WageRates> = MINIMUM_WAGE,
): PayCheck {
  const day = startDate.toString();
  const rates = inForce(table, startDate);
  const lawfulFor = rates.bands.filter((band) => pencePerHour >= band.pence).map((band) => band.who);
  return {
    verdict: lawfulFor.length === 0 ? "unlawful" : pencePerHour >= rates.bands[0].pence ? "lawful" : "lawful-for-some",
    lawfulFor,
    adultPence: rates.bands[0].pence,
    lowestPence: Math.min(...rates.bands.map((band) => band.pence)),
    ratesMayChange: day > rates.to || day < rates.from,
  };
}

/** The least somebody of this age may be paid on this day, in pence an hour, unless they are an apprentice. */
export function minimumPenceAt(
  age: number,
  on: Temporal.PlainDate,
  table: Dated<WageRates> = MINIMUM_WAGE,
): number {
  const rates = inForce(table, on);
  const band = rates.bands.find(({ fromAge }) => fromAge !== null && age >= fromAge);
  return (band ?? rates.bands[0]).pence;
}

/** New rates begin every year, so what holds after those that are known is known to change. */
export function firstDayOfUnknownRates(table: Dated<WageRates> = MINIMUM_WAGE): Temporal.PlainDate {
  return Temporal.PlainDate.from((table.at(-1) ?? table[0]).to).add({ days: 1 });
}

/** First days of all rates there are. */
export function daysOfNewRates(table: Dated<WageRates> = MINIMUM_WAGE): Temporal.PlainDate[] {
  return table.map(({ from }) => Temporal.PlainDate.from(from));
}

/** The first day of the rates that hold on a day, as far as they are known. */
export function ratesBegan(on: Temporal.PlainDate, table: Dated<WageRates> = MINIMUM_WAGE): Temporal.PlainDate {
  return Temporal.PlainDate.from(inForce(table, on).from);
}
