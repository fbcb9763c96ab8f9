import type { Page } from "playwright-core";
import type { Who } from "#tests/support/crawl/visitors.ts";

type WrongForm = { who: Who; pattern: string; press: string };

/** One form of each role with most of the kinds of questions that role is asked: sent with nothing answered. */
export const WRONG_FORMS: readonly WrongForm[] = [
  { who: "visitor", pattern: "/sign-in", press: "Send me a code" },
  { who: "newcomer", pattern: "/join/employer", press: "Sign up" },
  { who: "seeker", pattern: "/me/introductions/:introductionId/messages/new", press: "Send to my job coach" },
  { who: "supporter", pattern: "/circle/people/:jobSeekerId/worries/new", press: "Send to" },
  { who: "coach", pattern: "/coach/introductions/:introductionId/booking/:kind", press: "Book" },
  { who: "lead", pattern: "/coach/team/contact", press: "Save" },
  { who: "owner", pattern: "/employer/vacancies/:vacancyId/edit/:section", press: "Save" },
  { who: "operator", pattern: "/operator/employers/:employerId", press: "Verify this employer" },
];

/**
 * Takes out whatever the form is filled in with, and sends it.
 * @returns what is missing from how an error is told
 */
export async function sendEmpty(page: Page, press: string): Promise<string[]> {
  await page.evaluate(() => {
    const typed = "main form input:not([type=hidden], [type=radio], [type=checkbox]), main form textarea, main form select";
    for (const field of document.querySelectorAll<HTMLInputElement>(typed)) field.value = "";
    for (const box of document.querySelectorAll<HTMLInputElement>("main form :checked")) box.checked = false;
  });
  await page.locator("main form").getByRole("button", { name: press }).first().click();
  return problemsTold(page);
}

/** The page says that something is wrong in its title, and in a list of problems that has the focus. */
export async function problemsTold(page: Page): Promise<string[]> {
  const summary = page.locator(".govuk-error-summary");
  await summary.waitFor();
  await page.waitForFunction(() => document.activeElement?.classList.contains("govuk-error-summary"));
  const links = await summary.locator("a[href^='#']").evaluateAll((all) => all.map((link) => link.getAttribute("href")!));
  const lost = await page.evaluate((to) => to.filter((href) => !document.getElementById(href.slice(1))), links);
  return [
    ...((await page.title()).startsWith("Error: ") ? [] : [`the title is “${await page.title()}”`]),
    ...lost.map((href) => `${href} leads nowhere`),
  ];
}
