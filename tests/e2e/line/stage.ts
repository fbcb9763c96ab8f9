import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Operator } from "#app/domain/actor.ts";
import { addOperator } from "#db/import/operator.server.ts";
import { importListFile } from "#tests/support/published-list.ts";
import type { Browser, Device } from "#tests/support/browser.ts";
import type { Stack } from "#tests/support/stack.ts";

/** Whom the line is about. No name is part of an address, so an email that names somebody gives itself away. */
export const PEOPLE = {
  operator: { email: "checks@example.org", name: "Wilhelmina Thackeray" },
  lead: { email: "lead@example.org", name: "Ottoline Penhaligon" },
  coach: { email: "coach@example.org", name: "Barnaby Lockridge" },
  seeker: { email: "seeker@example.org", name: "Marigold Featherstone", knownAs: "Goldie" },
  employer: { email: "kitchen@example.org", name: "Tobias Ravenscroft" },
  otherEmployer: { email: "laundry@example.org", name: "Henrietta Oldacre" },
  mentor: { email: "mentor@example.org", name: "Cornelius Ashdown" },
} as const;

export const PROVIDER = "Avon Works";

export const KITCHEN = {
  ...PEOPLE.employer,
  organisation: "Harbourside Foods",
  listed: "Harbourside Foods Ltd, Bristol, BS1",
  level: "Disability Confident Leader (level 3)",
  sector: "Food and hospitality",
  site: "Harbour Street kitchen",
  outcode: "BS1",
  vacancy: "Kitchen helper",
  tasks: { "Wash up and keep a kitchen clean": "Essential", "Lay and clear tables": "Can be adapted or shared" },
} as const;

export const LAUNDRY = {
  ...PEOPLE.otherEmployer,
  organisation: "Millpond Laundry",
  listed: "Millpond Laundry Limited, Bristol, BS5",
  level: "Disability Confident Employer (level 2)",
  sector: "Cleaning and laundry",
  site: "Millpond yard",
  outcode: "BS5",
  vacancy: "Laundry assistant",
  tasks: { "Load, fold and sort laundry": "Essential", "Make beds and change linen": "Can be adapted or shared" },
} as const;

export type EmployerStory = typeof KITCHEN | typeof LAUNDRY;

/** Everybody's own page in the browser, each with its own session. */
export type Line = {
  stack: Stack;
  operator: Page;
  lead: Page;
  coach: Page;
  seeker: Page;
  employer: Page;
  otherEmployer: Page;
  mentor: Page;
};

/** Everything there is before anybody signs in: the published list, and the operator from the command line. */
export async function beginLine(stack: Stack, browser: Browser, { scripts, width }: Device): Promise<Line> {
  const { ownerUrl, clock } = stack.db;
  await addOperator(stack.db.deps.withActor, { ownerUrl, ...PEOPLE.operator, addedAt: clock.now().toString() });
  await importListFile(stack.db.deps, await operatorNamed(stack), "db/seed/data/disability-confident-list.csv", "2026-06-01");
  const newPage = (ownWidth?: number) => browser.newPage({ width: ownWidth, scripts });
  return {
    stack,
    operator: await newPage(),
    lead: await newPage(),
    coach: await newPage(),
    seeker: await newPage(width),
    employer: await newPage(width),
    otherEmployer: await newPage(width),
    mentor: await newPage(width),
  };
}

async function operatorNamed({ db }: Stack): Promise<Operator> {
  const [account] = await db.superuser<{ id: string }[]>`select id from auth.account where email = ${PEOPLE.operator.email}`;
  return { kind: "operator", accountId: account!.id };
}

/** Waits until this email has come. */
export async function emailed({ stack }: Line, to: { email: string }, subject: string): Promise<void> {
  await stack.settled();
  const subjects = (await stack.outbox()).filter((email) => email.to === to.email).map((email) => email.subject);
  expect(subjects, `emails to ${to.email}`).toContain(subject);
}

/** An email lies open on shared computers and lock screens: it says that there is something, never about whom. */
export async function noEmailNamesAnybody({ stack }: Line): Promise<void> {
  await stack.settled();
  const names = [
    ...Object.values(PEOPLE).map(({ name }) => name),
    PEOPLE.seeker.knownAs,
    ...[KITCHEN, LAUNDRY].flatMap(({ organisation, site, vacancy }) => [organisation, site, vacancy]),
  ];
  // An invitation into a team says which team it is.
  const mayName = (to: string, name: string) => to === PEOPLE.mentor.email && name === KITCHEN.organisation;
  const said = (await stack.outbox()).flatMap(({ to, subject, html, text }) =>
    names
      .filter((name) => !mayName(to, name) && [subject, html, text].some((part) => part.includes(name)))
      .map((name) => `${subject}: ${name}`),
  );
  expect(said).toEqual([]);
}

/** Nothing the page holds, shown or not, says who it is. */
export async function namesNobody(page: Page): Promise<void> {
  const everything = await page.content();
  for (const part of [...PEOPLE.seeker.name.split(" "), PEOPLE.seeker.knownAs, PEOPLE.seeker.email]) {
    expect(everything).not.toContain(part);
  }
}
