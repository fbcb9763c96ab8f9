import { Temporal } from "temporal-polyfill";
import type { DisabilityConfidentLevel } from "./levels.ts";

type Validity = {
  level: DisabilityConfidentLevel;
  years: number;
  /** The first day this length holds, ISO; null while it is announced without a day. */
  from: string | null;
  source: string;
};

/** How long each level counts once it is shown. The latest row that has begun is used. */
export const VALIDITY: readonly Validity[] = [
  {
    level: "committed",
    years: 3,
    from: "2016-11-01",
    source: "GOV.UK, Disability Confident guidance, level 1",
  },
  {
    level: "committed",
    years: 2,
    from: null,
    source: "Announced on 15 January 2026: level 1 falls to 2 years and cannot be renewed; no start day published yet",
  },
  {
    level: "employer",
    years: 3,
    from: "2016-11-01",
    source: "GOV.UK, Disability Confident guidance, level 2 (April 2025)",
  },
  {
    level: "leader",
    years: 3,
    from: "2016-11-01",
    source: "GOV.UK, Disability Confident guidance, level 3 (2021)",
  },
];

export type LevelValidity = {
  years: number;
  source: string;
  /** The last day a check made on this day may count. */
  latestUntil: Temporal.PlainDate;
  /** What is known to change, without a day. */
  announced: string | null;
};

/** How long a level counts that an operator sees evidence for on `checkedOn`. */
export function validityOf(
  level: DisabilityConfidentLevel,
  checkedOn: Temporal.PlainDate,
  table: readonly Validity[] = VALIDITY,
): LevelValidity {
  const ofLevel = table.filter((row) => row.level === level);
  const begun = ofLevel
    .filter((row) => row.from !== null && row.from <= checkedOn.toString())
    .sort((a, b) => (a.from! < b.from! ? 1 : -1));
  const current = begun[0];
  if (!current) throw new Error(`No validity known for ${level} on ${checkedOn}`);
  return {
    years: current.years,
    source: current.source,
    latestUntil: checkedOn.add({ years: current.years }),
    announced: ofLevel.find((row) => row.from === null)?.source ?? null,
  };
}
