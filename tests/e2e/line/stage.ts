import type { Page } from "playwright-core";
import { addOperator } from "#db/import/operator.server.ts";
import { importPublishedList } from "#db/import/published-list.server.ts";
import { PHONE, type Browser } from "#tests/support/browser.ts";
import type { Stack } from "#tests/support/stack.ts";

/** Whom the line is about. No name is part of an address, so an email that names somebody gives itself away. */
export const PEOPLE = {
  operator: { email: "checks@example.org", name: "Wilhelmina Thackeray" },
  lead: { email: "lead@example.org", name: "Ottoline Penhaligon" },
  coach: { email: "coach@example.org", name: "Barnaby Lockridge" },
  seeker: { email: "seeker@example.org", name: "Marigold Featherstone", knownAs: "Goldie" },
  employer: { email: "kitchen@example.org", name: "Tobias Ravenscroft" },
  otherEmployer: { email: "laundry@example.org", name: "Henrietta Oldacre" },
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
};

/** Everything there is before anybody signs in: the published list, and the operator from the command line. */
export async function beginLine(stack: Stack, browser: Browser, scripts: boolean): Promise<Line> {
  const { ownerUrl, clock } = stack.db;
  await importPublishedList({ ownerUrl, file: "db/seed/data/disability-confident-list.csv", listDate: "2026-06-01" });
  await addOperator({ ownerUrl, ...PEOPLE.operator, addedAt: clock.now().toString() });
  const newPage = (width?: number) => browser.newPage({ width, scripts });
  return {
    stack,
    operator: await newPage(),
    lead: await newPage(),
    coach: await newPage(),
    seeker: await newPage(PHONE),
    employer: await newPage(),
    otherEmployer: await newPage(),
  };
}
