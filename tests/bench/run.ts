import { parseArgs } from "node:util";
import { wireDeps } from "#app/composition/deps.server.ts";
import { countCrowd } from "#app/domain/recognisability/count-crowd.ts";
import { fill } from "./fill.ts";
import { measureIndex } from "./index-speed.ts";
import { measurePages } from "./pages.ts";
import { measureSecondStart } from "./second-start.ts";
import { forget, rssOf, startSystem } from "./system.ts";

/** One line of the result. `against` says what the value is a multiple of; null where there is nothing to compare with. */
export type Line = { name: string; value: number; unit: string; against: string | null; ratio: number | null };

/**
 * `npm run bench -- --profiles N --employers N`: fills servers of its own and
 * prints one JSON line for each measure. Machines differ, so what counts is the
 * ratio: a page beside the bare search it needs, or beside an empty page of the
 * same server in the same minute.
 */
const { values } = parseArgs({
  options: { profiles: { type: "string", default: "20000" }, employers: { type: "string", default: "2000" } },
});
const profiles = Number(values.profiles);
const say = (line: string) => void process.stderr.write(`${line}\n`);
const print = (line: Line) => void process.stdout.write(`${JSON.stringify({ ...line, value: rounded(line.value), ratio: line.ratio === null ? null : rounded(line.ratio) })}\n`);
async function timed(name: string, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await work();
  print({ name, value: performance.now() - began, unit: "ms", against: null, ratio: null });
}
const rounded = (value: number) => Number(value.toPrecision(4));

const system = await startSystem(say);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void system.stop().then(() => process.exit(1)));
try {
  const { env } = system;
  say(`Filling ${profiles} profiles and ${values.employers} employers.`);
  const wired = wireDeps(env);
  const count = () => timed("count_crowd", () => countCrowd(wired.deps, { kind: "timekeeping" }));
  const filled = await fill(system.superuserUrl, { profiles, employers: Number(values.employers), count });
  await wired.close();
  const web = await system.start("web");
  const worker = await system.start("worker");
  say("The worker builds the index.");
  await system.indexed(profiles);
  const lines = [...(await measurePages(system, filled, say)), ...(await measureIndex(system, filled, say))];
  for (const line of lines) print(line);
  for (const [name, { pid }] of [["rss_web", web], ["rss_worker", worker]] as const) {
    print({ name, value: rssOf(pid), unit: "MiB", against: null, ratio: null });
  }
  await system.stop();
  print(await measureSecondStart(env, say));
} finally {
  await system.stop();
  forget(system);
}
process.exit();
