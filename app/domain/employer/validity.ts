import { Temporal } from "temporal-polyfill";
import type { DisabilityConfidentLevel } from "./levels.ts";

type Validity = {
  level: DisabilityConfidentLevel;
  years: number;
  /** Can an employer that had it have it again? */
  renewable: boolean;
  /** The first day this length holds, ISO; null while it is announced without a day. */
  from: string | null;
  source: string;
};

/** How long each level counts once it is shown. The latest row that has begun is used. */
export const VALIDITY: readonly Validity[] = [
  {
    level: "committed",
    years: 3,
    renewable: true,
    from: "2016-11-01",
    source: "GOV.UK, Disability Confident guidance, level 1",
  },
  {
    level: "committed",
    years: 2,
    renewable: false,
    from: null,
    source: "Announced on 15 January 2026: level 1 falls to 2 years and cannot be renewed; no start day published yet",
  },
  {
    level: "employer",
    years: 3,
    renewable: true,
    from: "2016-11-01",
    source: "GOV.UK, Disability Confident guidance, level 2 (April 2025)",
  },
  {
    level: "leader",
    years: 3,
    renewable: true,
    from: "2016-11-01",
    source: "GOV.UK, Disability Confident guidance, level 3 (2021)",
  },
];

type LevelValidity = {
  years: number;
  source: string;
  /** The last day a check made on this day may count. */
  latestUntil: Temporal.PlainDate;
  /** What is known to change, without a day. */
  announced: string | null;
};

/** The row that holds on this day. */
function inForce(level: DisabilityConfidentLevel, day: Temporal.PlainDate, table: readonly Validity[]): Validity {
  const [current] = table
    .filter((row) => row.level === level && row.from !== null && row.from <= day.toString())
    .toSorted((one, other) => (one.from! < other.from! ? 1 : -1));
  if (!current) throw new Error(`No validity known for ${level} on ${day}`);
  return current;
}

/** How long a level counts that an operator sees evidence for on `checkedOn`. */
export function validityOf(
  level: DisabilityConfidentLevel,
  checkedOn: Temporal.PlainDate,
  table: readonly Validity[] = VALIDITY,
): LevelValidity {
  const current = inForce(level, checkedOn, table);
  return {
    years: current.years,
    source: current.source,
    latestUntil: checkedOn.add({ years: current.years }),
    announced: table.find((row) => row.level === level && row.from === null)?.source ?? null,
  };
}

/** Why an employer that has, or had, this level cannot be checked for the level it names, or null. */
export function whyNotAgain(
  had: DisabilityConfidentLevel | null,
  asked: DisabilityConfidentLevel,
  today: Temporal.PlainDate,
  table: readonly Validity[] = VALIDITY,
): string | null {
  if (had !== asked || inForce(asked, today, table).renewable) return null;
  return "This level cannot be renewed. Choose the next level";
}

/** How many days before a level ends its employer is warned. Working rule of Firstshift: time to renew, then a last call. */
export const EXPIRY_WARNINGS = [60, 14] as const;
export type ExpiryWarning = (typeof EXPIRY_WARNINGS)[number];

/** The last warning that is due by this day, or null while the end is far, or past. */
export function warningDue(until: Temporal.PlainDate, today: Temporal.PlainDate): ExpiryWarning | null {
  const left = until.since(today).days;
  if (left < 0) return null;
  return EXPIRY_WARNINGS.toReversed().find((days) => left <= days) ?? null;
}
