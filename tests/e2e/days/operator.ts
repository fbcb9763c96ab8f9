import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { signUpEmployer } from "#app/domain/employer/sign-up-employer.ts";
import { applyAsProvider } from "#app/domain/membership/apply-as-provider.ts";
import { addOperator } from "#db/import/operator.server.ts";
import { connectSearch } from "#search/client.server.ts";
import { WAIT } from "#search/sync.server.ts";
import type { Device } from "#tests/support/browser.ts";
import { arrive, fill, follow, press, says, tick } from "#tests/support/page-verbs.ts";
import { importListFile } from "#tests/support/published-list.ts";
import { holdsNone, nothingWentWrong, signedIn, type Town } from "./town.ts";

const LIST = "db/seed/data/disability-confident-list.csv";

/** Who is new on that day, to nobody else; and which list is the newer one. */
type OperatorsDay = {
  operator: { email: string; name: string };
  employer: string;
  provider: string;
  email: string;
  lists: Record<"stands" | "newer", string>;
  /** The newer one's day. */
  date: [string, string, string];
};

/** The list that stands when the days begin. */
export async function firstList({ stack, line }: Town): Promise<void> {
  await importListFile(stack.db.deps, line.operator, LIST, "2026-06-01");
  await line.own.lane("introduced");
}

async function newcomersOf({ stack: { db }, line }: Town, { operator, employer, provider, email }: OperatorsDay): Promise<void> {
  const { ownerUrl, clock, deps } = db;
  await addOperator(deps.withActor, { ownerUrl, ...operator, addedAt: clock.now().toString() });
  await signUpEmployer(deps, await line.stage.accounts.open(email, "Wanda Waiting"), {
    organisation: employer, sector: "retail", size: "micro", claimedLevel: "committed", name: "Wanda Waiting",
    siteName: "The room", town: "Bristol", outcode: "BS2",
  });
  await applyAsProvider(deps, await line.stage.accounts.open(`lead.${email}`, "Abe Applicant"), {
    organisation: provider, town: "Bristol", about: "We begin.", name: "Abe Applicant",
  });
}

/** An operator checks who has come, and whether the machines do their work, and sees nobody who looks for work. */
export async function operatorsDay(town: Town, day: OperatorsDay, device: Device): Promise<void> {
  const { line } = town;
  await newcomersOf(town, day);
  const operator = await signedIn(town, day.operator.email, { ...device, secondFactor: true });
  await arrive(operator, "Operators");
  const people = [line.own, line.other].flatMap(({ words: { fullName, knownAs } }) => [fullName, knownAs]);
  for (const work of [verifiesAnEmployer, admitsAProvider, retriesAJob, rebuildsTheIndex, bringsANewerList]) {
    await work(town, operator, day);
    await holdsNone(operator, ...people);
  }
  for (const page of ["/coach", `/coach/people/${line.own.seeker.jobSeekerId}`, "/employer", "/me"]) {
    expect((await operator.request.get(page)).status(), page).toBe(404);
  }
  nothingWentWrong(town);
}

async function verifiesAnEmployer({ stack }: Town, operator: Page, { employer, email }: OperatorsDay): Promise<void> {
  await follow(operator, "Check employers", "Employers");
  await follow(operator, employer, employer);
  await press(operator, "Verify this employer", employer);
  await says(operator, "There is a problem");
  await tick(operator, "Which entry of the published list is this employer?", "No entry of the list is like it");
  await tick(operator, "Which level have you seen evidence for?", "Disability Confident Committed (level 1)");
  await fill(operator, { "What have you seen?": "Certificate of this spring" });
  await press(operator, "Verify this employer", employer);
  await says(operator, "The employer is verified");
  // What takes it back says that it does, before anything is pressed.
  await follow(operator, "I cannot verify it", "Why can it not be verified?");
  await says(operator, "It is verified now, and asks for nothing. This ends it");
  await follow(operator, employer, employer);
  await follow(operator, "Employers", "Employers");
  await says(operator, "Nobody is waiting");
  await stack.settled();
  const told = (await stack.outbox()).filter(({ to }) => to === email);
  expect(told.map(({ subject }) => subject)).toContain("Your organisation is verified");
  expect(told.map(({ html }) => html).join("")).not.toContain("Certificate of this spring");
}

async function admitsAProvider(_town: Town, operator: Page, { provider }: OperatorsDay): Promise<void> {
  await follow(operator, "Providers", "Providers");
  await follow(operator, provider, provider);
  await press(operator, "Admit this provider", provider);
  await says(operator, "The decision is recorded");
  expect(await operator.getByRole("button", { name: "Admit this provider" }).count()).toBe(0);
}

/** A job that failed as often as it may is done after all. */
async function retriesAJob({ stack }: Town, operator: Page): Promise<void> {
  await stack.settled();
  const [job] = await stack.db.superuser<{ id: string }[]>`
    update pgboss.job set state = 'failed', completed_on = now()
    where id = (select id from pgboss.job where name = 'event' and state = 'completed' limit 1) returning id`;
  await follow(operator, "Home", "Operators");
  await follow(operator, "Look at the queues", "Queues");
  await follow(operator, "What follows from events", "Queues");
  await press(operator, `Try again job ${job!.id}`, "Queues");
  await says(operator, "The job will be tried again in a moment");
  expect(new URL(operator.url()).searchParams.get("queue")).toBe("event");
  await stack.settled();
  const [after] = await stack.db.superuser<{ state: string }[]>`select state from pgboss.job where id = ${job!.id}`;
  expect(after!.state).toBe("completed");
  await follow(operator, "Queues", "Queues");
  await says(operator, "Nothing has failed");
}

/** One who should be in the index is missing, and a stranger is in it; a job is too many in the other. */
async function rebuildsTheIndex({ stack }: Town, operator: Page): Promise<void> {
  const { client, index, jobs } = connectSearch(stack.env, { prefix: `${stack.db.name}_` });
  const [one] = await stack.db.superuser<{ id: string }[]>`select search_id as id from published_profile limit 1`;
  await client.index(index).deleteDocument(one!.id).waitTask(WAIT);
  await client.index(index).addDocuments([{ id: crypto.randomUUID() }]).waitTask(WAIT);
  await client.index(jobs).addDocuments([{ id: crypto.randomUUID() }]).waitTask(WAIT);
  await follow(operator, "Search index", "Search index");
  expect(await operator.getByText("Out of step").count()).toBe(2);
  await holdsNone(operator, one!.id);
  await press(operator, "Build the indexes anew", "Search index");
  await says(operator, "The indexes will be built anew in a moment");
  await stack.settled();
  await operator.goto("/operator/search");
  await says(operator, "In step");
  expect(await operator.getByText("Out of step").count()).toBe(0);
}

/** After a file that is none, the list of a day later: nothing changes before the operator has seen what would. */
async function bringsANewerList({ stack }: Town, operator: Page, { operator: { name }, lists, date }: OperatorsDay): Promise<void> {
  stack.db.clock.advance({ seconds: 1 });
  await follow(operator, "Published list", "Published list");
  await says(operator, lists.stands);
  await follow(operator, "Bring in a newer list", "Bring in a list");
  const file = operator.getByLabel("Which file is it?");
  await fill(operator, { "What is the date of the list?": date });
  await file.setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n") });
  await press(operator, "Read the file", "Bring in a list");
  await says(operator, "The file has no column for: name");
  await file.setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.concat([readFileSync(LIST), Buffer.from("Nowhere,,,,,,,\n")]) });
  await press(operator, "Read the file", `Check the list of ${lists.newer}`);
  await says(operator, "Without a usable postcode");
  await press(operator, "Import this list", `List of ${lists.newer}`);
  await says(operator, "The list is imported");
  await follow(operator, "Published list", "Published list");
  await says(operator, `by ${name}`);
}
