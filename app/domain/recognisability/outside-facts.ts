import type { PublishedFacts } from "../matching/facts.ts";
import { WORK_CERTIFICATES } from "../vocabulary/qualifications.ts";
import { SECTORS } from "../vocabulary/sectors.ts";
import { DAYS, TIMES } from "../vocabulary/week.ts";
import { regionOf } from "./regions.ts";

/**
 * What somebody who knows a person from outside could know of them (V5), and in
 * which steps each of it is told more and more exactly. A *statement* is one such
 * thing at one step; what an employer may know of a person are statements, and all
 * the statements about somebody together are the combination that others share.
 */
export type Home = { placeId: number; area: string; country: string };
export type PublishedPerson = { facts: PublishedFacts; home: Home };

/** One step of one fact: the statement that is true of this person, or null where there is nothing to say. */
type Level = (person: PublishedPerson) => string | null;

/**
 * Coarsest first; a step is taken only from the one before it.
 *
 * *Where somebody lives*: town → county or council area → region → not told. The
 * gazetteer knows towns with their areas and no outcodes, and a person gives a town
 * and never a postcode, so there is no postcode area to go through; the nation would
 * be a step without use, since nearly everybody is in England.
 *
 * *Hours* and *days and times*: as said → in bands and patterns → not told.
 *
 * *Kinds of past work*: for a year or more → at all → not told, for each kind by
 * itself: what people say is already a sector out of twelve, and wider families of
 * sectors would match no job. *Certificates*: held → not told. Of these nobody is told
 * what somebody does not have, so who has none and who is not told of look the same.
 */
const LADDERS: Record<string, readonly Level[]> = {
  area: [
    ({ home }) => (regionOf(home) ? `area:region:${regionOf(home)}` : null),
    ({ home }) => (regionOf(home) ? `area:county:${countyKey(home)}` : null),
    ({ home }) => (regionOf(home) ? `area:town:${home.placeId}` : null),
  ],
  hours: [({ facts }) => hoursStatement("wide", facts, [1, 16]), ({ facts }) => hoursStatement("band", facts, [1, 8, 16, 25])],
  days: [({ facts }) => `days:pattern:${dayPattern(facts.days)}`, ({ facts }) => `days:exact:${inOrder(DAYS, facts.days)}`],
  times: [
    ({ facts }) => (facts.times.length > 0 ? `times:pattern:${timePattern(facts.times)}` : null),
    ({ facts }) => (facts.times.length > 0 ? `times:exact:${inOrder(TIMES, facts.times)}` : null),
  ],
  ...each("experience", SECTORS, (code) => [
    ({ facts }) => (facts.experience.includes(code) ? `experience:${code}` : null),
    ({ facts }) => (facts.experienceLong.includes(code) ? `experience:${code}:year` : null),
  ]),
  ...each("certificate", WORK_CERTIFICATES, (code) => [({ facts }) => (facts.certificates.includes(code) ? `certificate:${code}` : null)]),
};

/** One step of the way from nothing told to everything told. */
export type Step = { fact: string; level: number; statement: Level };

/**
 * The order of usefulness to a person who wants to be found for a job they can get to
 * and do: what comes first is told first, and what comes last is dropped first.
 */
export const STEPS: readonly Step[] = [
  step("area", 0),
  step("area", 1),
  step("hours", 0),
  step("days", 0),
  step("area", 2),
  ...SECTORS.map(({ code }) => step(`experience:${code}`, 0)),
  step("hours", 1),
  ...WORK_CERTIFICATES.map(({ code }) => step(`certificate:${code}`, 0)),
  step("times", 0),
  ...SECTORS.map(({ code }) => step(`experience:${code}`, 1)),
  step("days", 1),
  step("times", 1),
];

function step(fact: string, level: number): Step {
  const statement = LADDERS[fact]?.[level];
  if (!statement) throw new Error(`No step ${level} of ${fact}`);
  return { fact, level, statement };
}

function each(fact: string, terms: readonly { code: string }[], levels: (code: string) => Level[]) {
  return Object.fromEntries(terms.map(({ code }) => [`${fact}:${code}`, levels(code)]));
}

/** The areas of two nations may share a name. */
export function countyKey({ area, country }: Pick<Home, "area" | "country">): string {
  return `${country}/${area}`;
}

/** From the band that somebody starts in to the band that they aim for, as the hours between: "hours:wide:1:15". */
function hoursStatement(level: string, { hoursStart, hoursAim }: PublishedFacts, bands: readonly number[]): string {
  const from = bands.findLast((begins) => begins <= hoursStart) ?? bands[0]!;
  const next = bands.find((begins) => begins > hoursAim);
  return `hours:${level}:${from}:${next === undefined ? "more" : next - 1}`;
}

/** Monday to Friday or not, and the weekend or not. */
export type DayPattern = "weekdays" | "whole-week" | "some-weekdays" | "some-and-weekend" | "weekend";

function dayPattern(days: readonly string[]): DayPattern {
  const weekend = days.filter((day) => day === "sat" || day === "sun").length;
  const weekdays = days.length - weekend;
  if (weekdays === 5) return weekend > 0 ? "whole-week" : "weekdays";
  if (weekdays === 0) return "weekend";
  return weekend > 0 ? "some-and-weekend" : "some-weekdays";
}

/** In the day alone, or before or after it too. */
export type TimePattern = "day" | "other";

function timePattern(times: readonly string[]): TimePattern {
  return times.every((time) => time === "morning" || time === "afternoon") ? "day" : "other";
}

function inOrder(terms: readonly { code: string }[], codes: readonly string[]): string {
  return terms.filter(({ code }) => codes.includes(code)).map(({ code }) => code).join("+");
}
