import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOnly, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { readSite, renameSite } from "#app/domain/employer/change-site.ts";
import { NARROWEST, openBrowser, PHONE, WIDE } from "#tests/support/browser.ts";
import { addressOf, expectedPage, ROUTES } from "#tests/support/crawl/access.ts";
import type { Who } from "#tests/support/crawl/visitors.ts";
import { aCrawlWorld, type CrawlWorld } from "#tests/support/crawl/world.ts";
import { startStack } from "#tests/support/stack.ts";
import { problemsTold, sendEmpty, WRONG_FORMS } from "./errors.ts";

/** One of each kind of person a page can look different for. */
const LOOKERS: readonly Who[] = [
  "visitor", "owing", "newcomer", "invited", "invitedMember", "seeker", "supporter", "coach", "lead", "owner", "mentor", "operator",
];

/** As small as it comes: each page reads it anew. */
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
type AxeRun = (context: Document, options: RunOptions) => Promise<AxeResults>;

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

type Scheme = "light" | "dark";
export type Look = { width: number; scheme: Scheme; axe: "all" | "contrast" | "none" };

/** What every change is held to: everything once, light and wide; nothing cut off at the narrowest; legible in the dark. */
export const ONCE: readonly Look[] = [
  { width: WIDE, scheme: "light", axe: "all" },
  { width: NARROWEST, scheme: "light", axe: "none" },
  { width: WIDE, scheme: "dark", axe: "contrast" },
];

/** Every width with every scheme. */
export const EVERY_WAY: readonly Look[] = [WIDE, PHONE, NARROWEST].flatMap((width) =>
  (["light", "dark"] as const).map((scheme) => ({ width, scheme, axe: "all" as const })),
);

/**
 * Opens every page of a part of the product as everybody who may see it, and looks
 * at it in the given ways. New pages are looked at without being listed here.
 */
export function lookAtEveryPage(looks: readonly Look[], isPart: (pattern: string) => boolean): void {
  const patterns = Object.keys(ROUTES).filter((pattern) => isPart(pattern) && !ROUTES[pattern]!.nothing);

  describe("every page, as everybody who may see it", async () => {
    const stack = await startStack({ worker: false });
    const browser = await openBrowser(stack);
    let world: CrawlWorld;
    const pages = new Map<Who, Page>();

    beforeAll(async () => {
      world = await aCrawlWorld(stack.db, stack.app, { origin: stack.url });
      for (const who of LOOKERS) {
        const page = await browser.newPage();
        await page.context().addCookies([...world.visitors.cookiesOf(who)].map(([name, value]) => ({ name, value, url: stack.url })));
        pages.set(who, page);
      }
    }, 240_000);

    test.each(patterns)("%s", async (pattern) => {
      const address = addressOf(pattern, world.at(pattern));
      const faults: string[] = [];
      const looked = new Set<string>();
      const lookers = LOOKERS.filter((one) => expectedPage(pattern, one, address) === "200");
      for (const who of (await isPage(pages.get(lookers[0]!), address)) ? lookers : []) {
        const page = pages.get(who)!;
        await page.setViewportSize({ width: looks[0]!.width, height: 900 });
        await page.goto(address);
        const look = await looksOf(page);
        if (looked.has(look)) continue;
        looked.add(look);
        for (const fault of await faultsOf(page, looks)) faults.push(`${who}: ${fault}`);
      }
      expect(faults).toEqual([]);
    });

    test.each(WRONG_FORMS.filter(({ pattern }) => isPart(pattern)))("$pattern in its error state, as $who", async ({ who, pattern, press }) => {
      const page = pages.get(who)!;
      await page.setViewportSize({ width: looks[0]!.width, height: 900 });
      await page.goto(addressOf(pattern, world.at(pattern)));
      expect([...(await sendEmpty(page, press)), ...(await faultsOf(page, looks))]).toEqual([]);
    });

    if (isPart("/employer/sites")) test("a form that somebody else has answered meanwhile says how it stands, and saves with the next press", async () => {
      const { siteId, line } = world.things;
      const page = pages.get("owner")!;
      await page.setViewportSize({ width: looks[0]!.width, height: 900 });
      await page.goto(`/employer/sites/${siteId}`);
      await renameSite(stack.db.deps, line.own.owner, { siteId, siteName: "The name a colleague gave it" });
      await page.getByLabel("Name of the site").fill("The name I give it");
      await page.getByRole("button", { name: "Save the name" }).click();
      expect([...(await problemsTold(page)), ...(await faultsOf(page, looks))]).toEqual([]);
      await expect.poll(() => page.locator(".govuk-error-summary").innerText()).toContain("The name a colleague gave it");
      expect(await page.getByLabel("Name of the site").inputValue()).toBe("The name I give it");
      await page.getByRole("button", { name: "Save the name" }).click();
      await page.waitForURL(/done=renamed/);
      expect((await readSite(stack.db.deps, line.own.owner, { siteId }))?.name).toBe("The name I give it");
    });
  });
}

/** All there is to look at. Public pages are the same to many, but for where a link leads, and are looked at once for all of those. */
async function looksOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement;
    for (const script of body.querySelectorAll("script")) script.remove();
    for (const link of body.querySelectorAll("a[href]")) link.setAttribute("href", "");
    return document.title + body.outerHTML;
  });
}

/** A file to save is no page, whoever it is for. */
async function isPage(page: Page | undefined, address: string): Promise<boolean> {
  const answer = await page?.request.head(address);
  return answer?.headers()["content-type"]?.startsWith("text/html") ?? false;
}

async function faultsOf(page: Page, looks: readonly Look[]): Promise<string[]> {
  const faults: string[] = [];
  if (!(await page.title()).endsWith(" – Firstshift")) faults.push(`the title is “${await page.title()}”`);
  const headings = await page.locator("h1").count();
  if (headings !== 1) faults.push(`${headings} main headings`);
  for (const { width, scheme, axe } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    const found = [...(await cutOff(page)), ...(await faultsByAxe(page, axe))];
    faults.push(...found.map((fault) => `${width} px, ${scheme}: ${fault}`));
  }
  return faults;
}

/** A page never scrolls sideways (WCAG 2.2, 1.4.10). Names what sticks out. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > room + 1);
    const names = wide.slice(0, 3).map((one) => `<${one.tagName.toLowerCase()} class="${one.className}">`);
    return [`scrolls sideways: ${names.join(", ")}`];
  });
}

/**
 * Axe in the page itself, which has no frame of another origin: it is read once for each page, a second look finds it
 * there, and only what is wrong comes back.
 */
async function faultsByAxe(page: Page, axe: Look["axe"]): Promise<string[]> {
  if (axe === "none") return [];
  if (!(await page.evaluate("typeof window.axe === 'object'"))) await page.evaluate(AXE);
  const runOnly: RunOnly = axe === "all" ? { type: "tag", values: WCAG } : { type: "rule", values: ["color-contrast"] };
  const violations = await page.evaluate(async (options) => {
    const results = await (globalThis as unknown as { axe: { run: AxeRun } }).axe.run(document, options);
    return results.violations;
  }, { runOnly, resultTypes: ["violations" as const] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} at ${node.target.join(" ")}: ${node.any[0]?.message ?? node.failureSummary ?? ""}`),
  );
}
