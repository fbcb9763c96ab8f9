import { Temporal } from "temporal-polyfill";

type Band = { who: string; pence: number };

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
export const MINIMUM_WAGE: readonly [WageRates, ...WageRates[]] = [
  {
    from: "2025-04-01",
    to: "2026-03-31",
    bands: [
      { who: "people aged 21 or over", pence: 1221 },
      { who: "people aged 18 to 20", pence: 1000 },
      { who: "people under 18", pence: 755 },
      { who: "apprentices under 19 or in their first year", pence: 755 },
    ],
    source: SOURCE,
  },
  {
    from: "2026-04-01",
    to: "2027-03-31",
    bands: [
      { who: "people aged 21 or over", pence: 1271 },
      { who: "people aged 18 to 20", pence: 1085 },
      { who: "people under 18", pence: 800 },
      { who: "apprentices under 19 or in their first year", pence: 800 },
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
  table: readonly [WageRates, ...WageRates[]] = MINIMUM_WAGE,
): PayCheck {
  const day = startDate.toString();
  const begun = table.filter((rates) => rates.from <= day);
  const rates = begun.at(-1) ?? table[0];
  const lawfulFor = rates.bands.filter((band) => pencePerHour >= band.pence).map((band) => band.who);
  return {
    verdict: lawfulFor.length === 0 ? "unlawful" : pencePerHour >= rates.bands[0].pence ? "lawful" : "lawful-for-some",
    lawfulFor,
    adultPence: rates.bands[0].pence,
    lowestPence: Math.min(...rates.bands.map((band) => band.pence)),
    ratesMayChange: day > rates.to || day < rates.from,
  };
}
