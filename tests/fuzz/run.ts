import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";

/** `npm run test:fuzz -- --requests N --seed S`: the same seed makes the same requests. */
const { values } = parseArgs({ options: { requests: { type: "string" }, seed: { type: "string" } } });
const requests = values.requests ?? "10000";
const seed = values.seed ?? String(randomInt(2 ** 31));
process.stdout.write(`${requests} requests of seed ${seed}\n`);
const { status } = spawnSync("vitest", ["run", "--project", "integration", "tests/fuzz"], {
  stdio: "inherit", env: { ...process.env, FUZZ_REQUESTS: requests, FUZZ_SEED: seed },
});
if (status !== 0) process.stdout.write(`Again: npm run test:fuzz -- --requests ${requests} --seed ${seed}\n`);
process.exitCode = status ?? 1;
