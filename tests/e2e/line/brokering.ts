import { expect } from "vitest";
import type { Page } from "playwright-core";
import { arrive, follow, press, says, tick } from "#tests/support/page-verbs.ts";
import { emailed, KITCHEN, namesNobody, PEOPLE, type EmployerStory, type Line } from "./stage.ts";

const { knownAs } = PEOPLE.seeker;

/** The people an employer sees for its vacancy, by what it calls them. */
export async function matchesOf(page: Page, { vacancy }: EmployerStory): Promise<string[]> {
  await follow(page, "Home", /./);
  await follow(page, `See people for ${vacancy}`, "People for this job");
  return page.getByRole("article").getByRole("heading", { level: 2 }).allInnerTexts();
}

/** The employer sees one card without a name, and asks the coach. */
export async function employerAsks(line: Line): Promise<string> {
  const { employer, stack } = line;
  await stack.settled();
  const [alias, ...others] = await matchesOf(employer, KITCHEN);
  expect(alias).toMatch(/\w/);
  expect(others).toEqual([]);
  await namesNobody(employer);
  expect(await employer.getByText("Matching is plainer today").count()).toBe(0);
  await says(employer, "Why it fits");
  await employer.getByRole("button", { name: `Ask the coach about ${alias}` }).click();
  await says(employer, "We have asked the job coach");
  await says(employer, "You asked the coach");
  await emailed(line, PEOPLE.coach, "An employer has asked you about a match");
  return alias!;
}

/** The coach asks the job seeker, who says yes; the employer is interested; the job seeker chooses what it is told. */
export async function introduce(line: Line, alias: string): Promise<void> {
  const { coach, seeker, employer } = line;
  const job = KITCHEN.vacancy;
  await follow(coach, "Introductions", "Introductions");
  await follow(coach, `${knownAs}: ${job}`, `An employer asks about ${knownAs}`);
  await follow(coach, `Ask ${knownAs} about it`, `Ask ${knownAs} about it`);
  await tick(coach, "Why? For the employer", "Wants to try this work");
  await coach.getByLabel(`A note for ${knownAs}`).fill("You like to wash up.\nIt is near you.");
  await press(coach, `Ask ${knownAs}`, `${knownAs}: ${job}`);
  await says(coach, "The employer hears nothing before they say yes");
  await emailed(line, PEOPLE.seeker, "Your job coach has something to show you");

  await follow(employer, "Introductions", "Introductions");
  await says(employer, "Nobody has been introduced yet");

  await follow(seeker, "Home", `Hello ${knownAs}`);
  await follow(seeker, "Look at the job", job);
  await says(seeker, "You like to wash up.");
  await says(seeker, "The employer reads this only if you say yes.");
  await says(seeker, "You want to try this work.");
  await seeker.getByRole("button", { name: "Yes" }).click();
  await says(seeker, "You said yes. The employer can now see how you fit.");
  await emailed(line, PEOPLE.coach, "Someone on your caseload has answered");
  await emailed(line, KITCHEN, "A job coach has an introduction for you");

  await follow(employer, "Introductions", "Introductions");
  await follow(employer, alias, alias);
  await says(employer, "Wants to try this work");
  await namesNobody(employer);
  await employer.getByRole("button", { name: "Yes, we are interested" }).click();
  await says(employer, "The job seeker now chooses what to tell you");
  await emailed(line, PEOPLE.seeker, "There is a choice for you to make");

  await follow(seeker, "My jobs", "My jobs");
  await follow(seeker, job, job);
  await follow(seeker, "Choose what they are told", `What is ${KITCHEN.organisation} told?`);
  await tick(seeker, "I want them to know", "The name people call me", "Show me how to do it", "One person I can ask");
  await press(seeker, "Go on", job);
  await says(seeker, "The employer can now read what you chose");
  await emailed(line, KITCHEN, "You have been introduced");

  await follow(employer, "Introductions", "Introductions");
  await employer.getByRole("article").getByRole("link").click();
  await arrive(employer, /./);
  await says(employer, "What they told you");
  await says(employer, knownAs);
  const told = await employer.content();
  // What was not ticked was not told.
  expect(told).not.toContain(PEOPLE.seeker.name.split(" ")[0]);
  expect(told).not.toContain("I do not give up");
}
