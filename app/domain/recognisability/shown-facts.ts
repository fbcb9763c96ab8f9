import type { ShownDays, ShownFacts } from "../matching/facts.ts";
import { HOURS_LIMIT } from "../vocational-profile/profile.ts";
import { DAYS, TIMES } from "../vocabulary/week.ts";
import { VALUE_KINDS, type ValueKind } from "./single-values.ts";
import type { DayPattern, TimePattern } from "./outside-facts.ts";
import { regionName } from "./regions.ts";

/** What matching makes of the statements and values that are shown of somebody: nothing else of them reaches it. */
export function shownFactsOf({ outside, told }: { outside: readonly string[]; told: readonly string[] }): ShownFacts {
  const facts: ShownFacts = {
    hopes: [],
    tasksLiked: [],
    tasksDone: [],
    tasksAlone: [],
    experience: [],
    experienceLong: [],
    certificates: [],
    environmentLike: [],
    environmentAvoid: [],
    helps: [],
    hours: null,
    days: { can: [], cannot: [] },
    times: { can: [], cannot: [] },
    travelMetres: null,
    region: null,
  };
  for (const statement of outside) addStatement(facts, statement.split(":"));
  for (const value of told) {
    const colon = value.indexOf(":");
    const [kind, code] = [value.slice(0, colon), value.slice(colon + 1)];
    if (kind === "travel") facts.travelMetres = Number(code);
    else facts[VALUE_KINDS[kind as ValueKind]].push(code);
  }
  return facts;
}

function addStatement(facts: ShownFacts, [fact, level = "", value = "", until = ""]: string[]): void {
  switch (fact) {
    case "area":
      // A town and a county come with their own place on the map.
      if (level === "region") facts.region = regionName(value);
      return;
    case "hours":
      facts.hours = { from: Number(value), to: until === "more" ? HOURS_LIMIT : Number(until) };
      return;
    case "days":
      facts.days = level === "exact" ? exactly(DAYS, value) : BY_DAY_PATTERN[value as DayPattern];
      return;
    case "times":
      facts.times = level === "exact" ? exactly(TIMES, value) : BY_TIME_PATTERN[value as TimePattern];
      return;
    case "experience":
      facts.experience.push(level);
      if (value === "year") facts.experienceLong.push(level);
      return;
    case "certificate":
      facts.certificates.push(level);
  }
}

const codes = (terms: readonly { code: string }[]): string[] => terms.map(({ code }) => code);
const [WEEKDAYS, WEEKEND] = [codes(DAYS.slice(0, 5)), codes(DAYS.slice(5))];

/** What a pattern tells for certain; of the other days nothing is known. */
const BY_DAY_PATTERN: Record<DayPattern, ShownDays> = {
  weekdays: { can: WEEKDAYS, cannot: WEEKEND },
  "whole-week": { can: WEEKDAYS, cannot: [] },
  "some-weekdays": { can: [], cannot: WEEKEND },
  "some-and-weekend": { can: [], cannot: [] },
  weekend: { can: [], cannot: WEEKDAYS },
};

const BY_TIME_PATTERN: Record<TimePattern, ShownDays> = {
  day: { can: [], cannot: ["early", "evening", "night"] },
  other: { can: [], cannot: [] },
};

function exactly(terms: readonly { code: string }[], value: string): ShownDays {
  const can = value.split("+");
  return { can, cannot: codes(terms).filter((code) => !can.includes(code)) };
}
