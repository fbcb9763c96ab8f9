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

/** One step of the way from nothing told to everything told: a fact, and how exactly it is told. */
export type Step = { fact: string; level: number };

/**
 * The order of usefulness to a person who wants to be found for a job they can get to
 * and do: what comes first is told first, and what comes last is dropped first.
 */
export const STEPS: readonly Step[] = [
  at("area", 0),
  at("area", 1),
  at("hours", 0),
  at("days", 0),
  at("area", 2),
  ...SECTORS.map(({ code }) => at(`experience:${code}`, 0)),
  at("hours", 1),
  ...WORK_CERTIFICATES.map(({ code }) => at(`certificate:${code}`, 0)),
  at("times", 0),
  ...SECTORS.map(({ code }) => at(`experience:${code}`, 1)),
  at("days", 1),
  at("times", 1),
];

const PLACES: ReadonlyMap<string, readonly number[]> = Map.groupBy(STEPS.keys(), (place) => STEPS[place]!.fact);

/** The places in `STEPS` of the steps of each fact, coarsest first. */
export const FACTS: readonly (readonly number[])[] = [...PLACES.values()];

function at(fact: string, level: number): Step {
  return { fact, level };
}

/** Something that is true of a person, and the place of its step in `STEPS`. */
type Statement = { step: number; words: string };

/**
 * Everything that is true of a person, at every step of exactness. A step is taken only
 * from the coarser one before it.
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
export function statementsOf({ facts, home }: PublishedPerson): Statement[] {
  const region = regionOf(home);
  const all: Statement[] = [];
  const say = (fact: string, level: number, words: string) => {
    const step = PLACES.get(fact)?.[level];
    // A code that went out of the dictionary has no step any more.
    if (step !== undefined) all.push({ step, words });
  };
  if (region) {
    say("area", 0, `area:region:${region}`);
    say("area", 1, `area:county:${countyKey(home)}`);
    say("area", 2, `area:town:${home.placeId}`);
  }
  say("hours", 0, hoursStatement("wide", facts, [1, 16]));
  say("hours", 1, hoursStatement("band", facts, [1, 8, 16, 25]));
  say("days", 0, `days:pattern:${dayPattern(facts.days)}`);
  say("days", 1, `days:exact:${inOrder(DAYS, facts.days)}`);
  if (facts.times.length > 0) {
    say("times", 0, `times:pattern:${timePattern(facts.times)}`);
    say("times", 1, `times:exact:${inOrder(TIMES, facts.times)}`);
  }
  for (const code of facts.experience) say(`experience:${code}`, 0, `experience:${code}`);
  for (const code of facts.experienceLong) say(`experience:${code}`, 1, `experience:${code}:year`);
  for (const code of facts.certificates) say(`certificate:${code}`, 0, `certificate:${code}`);
  return all;
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
