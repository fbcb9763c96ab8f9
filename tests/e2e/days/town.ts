import type { Page } from "playwright-core";
import { expect } from "vitest";
import { setUpSecondFactor, signInByCode, type Browser, type Device } from "#tests/support/browser.ts";
import { aLine, type Line } from "#tests/support/line.ts";
import type { Stack } from "#tests/support/stack.ts";

/** As pino numbers them. */
const LOG_ERROR = 50;

/** Two sets of people who have nothing to do with each other, at work already, and a browser for whoever comes. */
export type Town = { stack: Stack; browser: Browser; line: Line };

export async function aTown(stack: Stack, browser: Browser): Promise<Town> {
  return { stack, browser, line: await aLine(stack.db) };
}

/** A page of somebody who has an account, signed in by emailed code, and with the second check where one is asked for. */
export async function signedIn(
  { stack, browser }: Town,
  email: string,
  { secondFactor = false, ...device }: Partial<Device> & { secondFactor?: boolean } = {},
): Promise<Page> {
  const page = await browser.newPage(device);
  await signInByCode(stack, page, email);
  if (secondFactor) await setUpSecondFactor(stack, page);
  return page;
}

/** None of these words is anywhere in what the page holds, shown or not. */
export async function holdsNone(page: Page, ...words: string[]): Promise<void> {
  const everything = await page.content();
  expect(words.filter((word) => everything.includes(word))).toEqual([]);
}

export function nothingWentWrong({ stack }: Town): void {
  expect(stack.logs.filter((entry) => (JSON.parse(entry) as { level: number }).level >= LOG_ERROR)).toEqual([]);
}
