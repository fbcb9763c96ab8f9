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
  for (const statement of outside) adding(statement, additionOf)(facts);
  for (const value of told) adding(value, valueAdditionOf)(facts);
  return facts;
}

type Addition = (facts: ShownFacts) => void;

/**
 * What a statement or value adds, worked out once: the same few hundred are said of
 * everybody, and a page of matches reads two hundred people.
 */
const KNOWN = new Map<string, Addition>();

function adding(words: string, read: (words: string) => Addition): Addition {
  const known = KNOWN.get(words) ?? read(words);
  KNOWN.set(words, known);
  return known;
}

function valueAdditionOf(value: string): Addition {
  const colon = value.indexOf(":");
  const [kind, code] = [value.slice(0, colon), value.slice(colon + 1)];
  if (kind === "travel") return (facts) => void (facts.travelMetres = Number(code));
  const list = VALUE_KINDS[kind as ValueKind];
  return (facts) => void facts[list].push(code);
}

function additionOf(statement: string): Addition {
  const [fact, level = "", value = "", until = ""] = statement.split(":");
  switch (fact) {
    case "area": {
      // A town and a county come with their own place on the map.
      const region = level === "region" ? regionName(value) : null;
      return (facts) => void (facts.region ??= region);
    }
    case "hours": {
      const hours = { from: Number(value), to: until === "more" ? HOURS_LIMIT : Number(until) };
      return (facts) => void (facts.hours = hours);
    }
    case "days": {
      const days = level === "exact" ? exactly(DAYS, value) : BY_DAY_PATTERN[value as DayPattern];
      return (facts) => void (facts.days = days);
    }
    case "times": {
      const times = level === "exact" ? exactly(TIMES, value) : BY_TIME_PATTERN[value as TimePattern];
      return (facts) => void (facts.times = times);
    }
    case "experience":
      return (facts) => {
        facts.experience.push(level);
        if (value === "year") facts.experienceLong.push(level);
      };
    case "certificate":
      return (facts) => void facts.certificates.push(level);
    default:
      return () => {};
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
