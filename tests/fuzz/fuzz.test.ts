import { beforeAll, expect, test } from "vitest";
import { chanceFrom, type Chance } from "#db/seed/chance.ts";
import { LANE_STAGES } from "#tests/support/line-lanes.ts";
import { WHO, type Who } from "#tests/support/crawl/visitors.ts";
import { aCrawlWorld, type CrawlWorld } from "#tests/support/crawl/world.ts";
import { startStack } from "#tests/support/stack.ts";
import { aBystander, type Bystander } from "./bystander.ts";
import { nextRequest, type Sent } from "./requests.ts";
import { send, type Got } from "./send.ts";
import { MARKUP } from "./values.ts";

/** A few hundred that are always the same, unless `npm run test:fuzz` asks for more. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 400);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_127);
/** How many are under way at once. */
const ABREAST = 4;
/** After so many, what the forms were about is used up, and some have signed out. */
const RENEW_AFTER = 200;
const HOMES = { seeker: "/me", otherSeeker: "/me", coach: "/coach", otherCoach: "/coach", owner: "/employer", otherOwner: "/employer", operator: "/operator" } as const;

const stack = await startStack({ demo: true, worker: false });
const { db } = stack;
let world: CrawlWorld;
let bystander: Bystander;
let before: string;

beforeAll(async () => {
  world = await aCrawlWorld(db, { fetch: (request) => fetch(request, { redirect: "manual" }) }, { origin: stack.url });
  bystander = await aBystander(db, world.things.line);
  before = await bystander.kept();
}, 300_000);

/** Fresh things to ask about, and everybody signed in. A lane that has started would set the clock on. */
async function renew(): Promise<void> {
  const { line } = world.things;
  await world.visitors.rested();
  const ended = await db.superuser`select 1 from visibility_choice where job_seeker_id = ${line.own.seeker.jobSeekerId}
    and employer_id = ${line.own.owner.employerId} and withdrawn_at is null`;
  const fresh = ended.length > 0 ? LANE_STAGES.filter((stage) => stage !== "started") : [];
  const lanes = world.lanes as Map<string, unknown>;
  // Whatever somebody did to the own set's people may have made a stage impossible: then the old lane stays.
  for (const stage of fresh) await line.own.lane(stage).then((lane) => lanes.set(stage, lane), () => {});
  for (const who of WHO) await world.visitors.renew(who);
}

function problemsWith(sent: Sent, got: Got): string[] {
  const asked = `${sent.target} ${sent.body?.toString() ?? ""}`.toLowerCase();
  const answer = `${got.headers}\n${got.body}`;
  const shown = bystander.marks.filter((mark) => answer.toLowerCase().includes(mark.toLowerCase()) && !asked.includes(mark.toLowerCase()));
  const problems = shown.map((mark) => `shows ${mark}`);
  if (got.status >= 500) problems.push(`a fault: ${logged(got.requestId)}`);
  if (got.body.includes(MARKUP)) problems.push("markup came back as markup");
  const safe = ["GET", "HEAD", "POST", "OPTIONS"].includes(sent.method);
  if (!safe && got.status < 400) problems.push("a method that nobody offers was taken");
  if (sent.foreign && sent.method === "POST" && got.status < 400) problems.push("taken from another site");
  return problems;
}

function logged(requestId: string | null): string {
  const lines = stack.logs.filter((line) => requestId !== null && line.includes(requestId) && line.includes('"error"'));
  return lines.map((line) => line.slice(0, 1_500)).join("\n");
}

async function ask(number: number, chance: Chance): Promise<unknown[]> {
  const ids = [...bystander.ids, crypto.randomUUID(), world.things.line.other.seeker.jobSeekerId, world.things.otherAliasId, world.things.otherSiteId];
  const sent = await nextRequest(chance, { world, db, origin: stack.url, ids });
  const { who, method, target, about } = sent;
  // Now and then the same once more, as somebody else: a form that was replayed.
  const again: Who[] = chance.below(20) === 0 ? [chance.pick(WHO)] : [];
  const problems: unknown[] = [];
  for (const person of [who, ...again]) {
    const found = await send(stack.url, sent, world.visitors.cookiesOf(person)).then(
      (got) => problemsWith(sent, got).map((problem) => ({ problem, status: got.status })),
      (error: unknown) => [{ problem: `no answer: ${String(error)}`, status: 0 }],
    );
    problems.push(...found.map((one) => ({ number, who: person, method, target: target.slice(0, 300), about, ...one })));
  }
  return problems;
}

test(`${REQUESTS} requests of seed ${SEED}: no fault, no silence, nothing of anybody else's`, async () => {
  const chance = chanceFrom(SEED);
  const problems: unknown[] = [];
  for (let number = 0; number < REQUESTS && problems.length < 20; number += ABREAST) {
    if (number % RENEW_AFTER === 0 && number > 0) await renew();
    // Each has a chance of its own, so that the order in which answers come changes nothing.
    const asked = Array.from({ length: ABREAST }, (_, at) => ask(number + at, chanceFrom(chance.below(2 ** 32))));
    problems.push(...(await Promise.all(asked)).flat());
    if (number % 40 === 0) await world.visitors.rested();
  }
  expect(problems).toEqual([]);
}, 3_600_000);

test("nothing of a bystander's was changed, and no object got a new property", async () => {
  expect(await bystander.kept()).toBe(before);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("everybody is still at home", async () => {
  await renew();
  for (const [who, home] of Object.entries(HOMES)) {
    const { status } = await world.visitors.ask(who as Who, home);
    expect({ who, status }).toEqual({ who, status: 200 });
  }
});
