import { parseArgs } from "node:util";
import { chanceFrom } from "#db/seed/chance.ts";
import { connectSearch } from "#search/client.server.ts";
import { reindex, unfinishedBuilds } from "#search/reindex.server.ts";
import { remindOfBookings } from "#app/domain/booking/remind-of-bookings.ts";
import { bookingsOf } from "./bookings.ts";
import { choicesOf } from "./choices.ts";
import { bookingProblems } from "./judge-bookings.ts";
import { emailProblems, problemsOf, shownThoughHidden } from "./judge.ts";
import { POINTS, VICTIMS } from "./points.ts";
import { startWorld, type World } from "./world.ts";

/**
 * `npm run test:faults -- --rounds N --seed S`: each round makes a change through
 * the pages, ends one process with kill -9 at a chosen moment, waits until all is
 * well again, and looks for anything lost, doubled, or shown that should not be.
 * Changes take turns; their number and that of victims × moments have no divisor in
 * common, so within 80 rounds each change meets each victim at each moment.
 */
const { values } = parseArgs({ options: { rounds: { type: "string", default: "200" }, seed: { type: "string", default: "1" }, loud: { type: "boolean", default: false } } });
const rounds = Number(values.rounds);
const chance = chanceFrom(Number(values.seed));
const say = (line: string) => void process.stdout.write(`${line}\n`);
const world = await startWorld(values.loud ? say : () => {});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void world.stop().then(() => process.exit(1)));
const problems: string[] = [];

/** Whoever ran a build that failed runs it again. */
async function finishBuilds({ env, wired }: World): Promise<void> {
  const connection = connectSearch(env);
  if ((await unfinishedBuilds(connection)).length > 0) await reindex(wired.deps, connection);
}

try {
  await world.recovered();
  const choices = await choicesOf(world);
  const bookings = await bookingsOf(world);
  const changes = [choices, ...bookings.changes];
  const points = Object.entries(POINTS);
  /** A moment that no round met has not been tried, however well all rounds ended. */
  const met = new Map<string, boolean>();
  const tried = new Set<string>();
  let asked = 0;
  for (let round = 0; round < rounds; round++) {
    const [name, bring] = points[round % points.length]!;
    const victim = VICTIMS[Math.floor(round / points.length) % VICTIMS.length]!;
    const change = changes[round % changes.length]!;
    const at = `round ${round + 1}, ${change.name}, kill -9 ${victim} ${name}`;
    tried.add(`${change.name}, ${victim}, ${name}`);
    const began = performance.now();
    const hasty: string[] = [];
    choices.forget();
    bookings.forget();
    await change.prepare();
    await world.recovered();
    const since = new Date();
    const reached = await bring(world, victim, async () => {
      await change.make(round);
      // Whatever has died meanwhile, a page that is answered shows only whom it should.
      hasty.push(...(await shownThoughHidden(world, choices).catch(() => [])));
    }, chance);
    met.set(name, reached || met.get(name) === true);
    await world.recovered();
    await finishBuilds(world);
    await remindOfBookings(world.wired.deps, { kind: "timekeeping" });
    await world.recovered();
    const emails = await emailProblems(world, since);
    asked += emails.asked;
    const found = [...hasty, ...emails.problems, ...(await problemsOf(world, choices)), ...(await bookingProblems(world, bookings))];
    problems.push(...found.map((problem) => `${at}: ${problem}`));
    say(`${found.length === 0 ? "✓" : "✗"} ${at} (${Math.round(performance.now() - began)} ms, ${emails.asked} emails${reached ? "" : ", moment not met"})${found.map((problem) => `\n    ${problem}`).join("")}`);
    if (problems.length > 20) break;
  }
  const combinations = changes.length * VICTIMS.length * points.length;
  if (rounds >= combinations && tried.size < combinations) problems.push(`Only ${tried.size} of ${combinations} combinations were tried`);
  if (asked === 0) problems.push("No round asked for any email");
  problems.push(...[...met].filter(([, ever]) => !ever).map(([name]) => `No round met the moment ${name}`));
} finally {
  await world.stop();
}
for (const problem of problems) say(problem);
say(`${rounds} rounds, ${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);
