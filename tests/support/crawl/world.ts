import { sayWhoHelps } from "#app/domain/assistance/say-who-helps.ts";
import type { App } from "#app/web/app.server.ts";
import type { TestDatabase } from "../database.ts";
import { aLine } from "../line.ts";
import { LANE_STAGES, type Lane, type LaneStage } from "../line-lanes.ts";
import { ROUTES, type Said } from "./access.ts";
import { thingsOf, type At, type Things } from "./things.ts";
import { visitorsOf, type Answer, type Visitors, type Who } from "./visitors.ts";

/** Everything an address can be about, and everybody who can ask for it. */
export type CrawlWorld = {
  things: Things;
  lanes: ReadonlyMap<LaneStage, Lane>;
  visitors: Visitors;
  /** The things of an address, with the lane that its row names. */
  at(pattern: string): At;
};

export async function aCrawlWorld(
  db: TestDatabase,
  app: Pick<App, "fetch">,
  options: { words?: Parameters<typeof aLine>[1]; origin?: string } = {},
): Promise<CrawlWorld> {
  const line = await aLine(db, options.words);
  const things = await thingsOf(db, line);
  const lanes = new Map<LaneStage, Lane>();
  for (const stage of LANE_STAGES) lanes.set(stage, await line.own.lane(stage));
  // A day is a sitting, and the lanes have turned the clock.
  for (const { seeker } of [line.own, line.other]) await sayWhoHelps(db.deps, seeker, { helper: "nobody" });
  const visitors = await visitorsOf(db, app, line, options.origin);
  return {
    things,
    lanes,
    visitors,
    at: (pattern) => ({ ...things, lane: lanes.get(ROUTES[pattern]?.at ?? "posted")! }),
  };
}

/**
 * What each of these people is told, beside what the table says, to be compared as one row. They ask at the same time:
 * each waits for the database most of the while, and nothing that one is told depends on another.
 */
export async function rowOf(
  people: readonly Who[],
  expected: (who: Who) => Said,
  ask: (who: Who) => Promise<Answer>,
): Promise<{ are: Record<string, Said>; should: Record<string, Said> }> {
  const answers = await Promise.all(people.map(async (who) => [who, expected(who), await ask(who)] as const));
  return {
    should: Object.fromEntries(answers.map(([who, said]) => [who, said])),
    are: Object.fromEntries(answers.map(([who, said, answer]) => [who, asExpected(answer, said)])),
  };
}

/** A redirect is compared by how its address begins: what follows is the page's own business. */
function asExpected({ status, location }: Answer, expected: Said): Said {
  const actual = location === null ? `${status}` : `${status === 303 ? 302 : status} ${location}`;
  return expected.startsWith("302") && actual.startsWith(expected) ? expected : actual;
}
