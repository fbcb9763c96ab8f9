import { fileURLToPath } from "node:url";
import { Temporal } from "temporal-polyfill";
import { wireDeps } from "#app/composition/deps.server.ts";
import { loginUrl, type Env } from "#app/composition/env.server.ts";
import type { Operator } from "#app/domain/actor.ts";
import { londonDay } from "#app/domain/calendar.ts";
import { countCrowd } from "#app/domain/recognisability/count-crowd.ts";
import { checkPublishedList } from "#app/domain/published-list/check-list.ts";
import { importPublishedList } from "#app/domain/published-list/import-list.ts";
import { LIST_HEADINGS, LIST_NEEDS } from "#app/domain/published-list/list-rows.ts";
import { csvFile, csvRows } from "../import/csv-file.server.ts";
import { addOperator } from "../import/operator.server.ts";
import { openAccounts } from "./accounts.server.ts";
import {
  BACKGROUND_PEOPLE, seedBackgroundCoaches, seedBackgroundEmployers, seedBackgroundPeople,
} from "./background.server.ts";
import { OPERATOR } from "./cast.ts";
import { chanceFrom } from "./chance.ts";
import { seedOrganisations } from "./organisations.ts";
import type { SeedClock, Stage } from "./part.ts";
import { sweepDemo } from "./silence.ts";
import { seedCastEmployers, seedProvider, seedStory, seedWaitingEmployer } from "./story.ts";

const SEED = 20_261;
/** Invented employers, so that an operator finds candidates to compare with. */
const PUBLISHED_LIST = fileURLToPath(new URL("./data/disability-confident-list.csv", import.meta.url));

/**
 * Fills an empty database with the demo: a named cast in every state of the main
 * line, made through the use cases at the times they would have happened, and
 * people and employers in the background.
 * @param people how many there are in the background; tests take fewer
 */
export async function seedDemo(env: Env, { people = BACKGROUND_PEOPLE } = {}): Promise<void> {
  if (!env.migrationUrl) throw new Error("The demo is filled by the owner of the database");
  const present = Temporal.Now.instant();
  const today = londonDay(present);
  const daysAgo = (days: number) => present.subtract({ hours: 24 * days });
  const clock = seedClock(daysAgo(65));
  const { deps, close } = wireDeps(env, { clock });
  const accounts = openAccounts(loginUrl(env, "firstshift_auth"), deps.random);
  const stage: Stage = { deps, clock, accounts, chance: chanceFrom(SEED), today };
  try {
    const { accountId } = await accounts.open(OPERATOR.email, OPERATOR.name);
    const { email, name } = OPERATOR;
    await addOperator(deps.withActor, { ownerUrl: env.migrationUrl, email, name, addedAt: clock.now().toString() });
    const operator: Operator = { kind: "operator", accountId };
    await seedPublishedList(stage, operator);
    const provider = await seedProvider(stage, operator);
    const castEmployers = await seedCastEmployers(stage, operator);
    clock.goTo(daysAgo(50));
    const background = await seedBackgroundEmployers(stage, operator);
    const everyone = [
      { name: "Harbourside Foods", member: castEmployers.tom, town: "Bristol" },
      { name: "Brightwater Hotel", member: castEmployers.nadia, town: "Bath" },
      ...background,
    ];
    await seedBackgroundPeople(stage, people, everyone, await seedBackgroundCoaches(stage, people, operator));
    await countCrowd(deps, { kind: "timekeeping" });
    await seedStory(stage, provider, castEmployers, background);
    clock.goTo(present);
    await seedOrganisations(stage, operator, castEmployers, background);
    await seedWaitingEmployer(stage);
    await sweepDemo(deps);
    await countCrowd(deps, { kind: "timekeeping" });
  } finally {
    await accounts.close();
    await close();
  }
}

async function seedPublishedList({ deps, clock }: Stage, operator: Operator): Promise<void> {
  const listDate = londonDay(clock.now()).subtract({ days: 20 });
  const rows = csvRows(csvFile(PUBLISHED_LIST), LIST_HEADINGS, LIST_NEEDS);
  const { listImportId } = await checkPublishedList(deps, operator, { listDate, rows });
  await importPublishedList(deps, operator, { listImportId });
}

function seedClock(start: Temporal.Instant): SeedClock {
  let now = start;
  return {
    now: () => now,
    goTo: (moment) => {
      now = moment;
    },
  };
}
