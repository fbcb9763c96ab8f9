import type { Page } from "playwright-core";
import { setUpSecondFactor, signInByCode } from "#tests/support/browser.ts";
import { arrive, fill, follow, press, says, tick } from "#tests/support/page-verbs.ts";
import { emailed, PEOPLE, PROVIDER, type EmployerStory, type Line } from "./stage.ts";

/** A provider applies, is admitted, and its lead invites a coach, who accepts. */
export async function providerAndCoach(line: Line): Promise<void> {
  const { stack, operator, lead, coach } = line;
  await signInByCode(stack, lead, PEOPLE.lead.email);
  await arrive(lead, "What brings you here?");
  await follow(lead, "Apply as a provider", "Apply as a provider");
  await fill(lead, {
    "Name of your organisation": PROVIDER,
    "Town or city": "Bristol",
    "What do you do?": "We help people find a job and stay in it.",
    "Your name": PEOPLE.lead.name,
  });
  // A lead sees other people's details from the first moment, so the second check comes first.
  await press(lead, "Send the application", "Set up your second check");
  await setUpSecondFactor(stack, lead);
  await arrive(lead, "Caseload");
  await says(lead, "An operator of Firstshift is looking at your application");

  await signInByCode(stack, operator, PEOPLE.operator.email);
  await setUpSecondFactor(stack, operator);
  await arrive(operator, "Operators");
  await follow(operator, "Decide about providers", "Providers");
  await follow(operator, PROVIDER, PROVIDER);
  await operator.getByRole("button", { name: "Admit this provider" }).click();
  await says(operator, "The decision is recorded");

  await emailed(line, PEOPLE.lead, "Your provider is admitted");

  await follow(lead, "Team", PROVIDER);
  await fill(lead, { "Their name": PEOPLE.coach.name, "Their work email address": PEOPLE.coach.email });
  await lead.getByRole("button", { name: "Send the invitation" }).click();
  await says(lead, "We have emailed the invitation");
  await emailed(line, PEOPLE.coach, "You are invited to Firstshift");

  await signInByCode(stack, coach, PEOPLE.coach.email);
  await arrive(coach, "What brings you here?");
  await follow(coach, "Read the invitation", `Join ${PROVIDER} as a job coach`);
  await press(coach, "Join as a job coach", "Set up your second check");
  await setUpSecondFactor(stack, coach);
  await arrive(coach, "Caseload");
  await says(coach, "Nobody here yet");
  await hearEachTime(coach);
}

/** Coaches get one email a day until they ask for each by itself, as the rest of the line does. */
async function hearEachTime(coach: Page): Promise<void> {
  await follow(coach, "Account", "Your account");
  await follow(coach, "Choose your emails", "Emails to you");
  await tick(coach, "How often should we write to you?", "An email each time");
  await coach.getByRole("button", { name: "Save" }).click();
  await says(coach, "Your choice is saved");
  await coach.goto("/coach");
}

/** An employer signs up, describes a vacancy and posts it; an operator verifies the employer by the published list. */
export async function employerAndVacancy(line: Line, page: Page, story: EmployerStory): Promise<void> {
  const { stack, operator } = line;
  await signInByCode(stack, page, story.email);
  await follow(page, "Sign up as an employer", "Sign up as an employer");
  await fill(page, { "Name of the organisation": story.organisation, "Name of the site": story.site });
  await page.getByLabel("Sector you mostly work in").selectOption({ label: story.sector });
  await tick(page, "How many people work for you?", "10 to 49 people");
  await tick(page, "Which Disability Confident level do you hold?", story.level);
  await fill(page, { "Town or city": "Bristol", "First half of the postcode": story.outcode, "Your name": story.name });
  await press(page, "Sign up", story.organisation);
  await says(page, "You are signed up");
  await emailed(line, PEOPLE.operator, "Someone has asked for a check");

  await describeVacancy(page, story);
  await press(page, "Post the vacancy", story.vacancy);
  await says(page, "It is open");
  await follow(page, "See people for this job", "People for this job");
  await says(page, "Your organisation is not verified now");

  await follow(operator, "Employers", "Employers");
  await follow(operator, story.organisation, story.organisation);
  await tick(operator, "Which entry of the published list is this employer?", story.listed);
  await tick(operator, "Which level have you seen evidence for?", story.level);
  await fill(operator, { "What have you seen?": "On the published list with this level" });
  await operator.getByRole("button", { name: "Verify this employer" }).click();
  await says(operator, "The employer is verified");
  await emailed(line, story, "Your organisation is verified");
}

async function describeVacancy(page: Page, story: EmployerStory): Promise<void> {
  await follow(page, "Describe a vacancy", "Describe a vacancy");
  await fill(page, { "Job title": story.vacancy });
  await page.getByLabel("Sector").selectOption({ label: story.sector });
  await press(page, "Save and continue", "Which tasks does this job have?");
  for (const task of Object.keys(story.tasks)) await page.getByLabel(task).check();
  await press(page, "Continue", "How needed is each task?");
  for (const [task, need] of Object.entries(story.tasks)) {
    const section = page.locator("section", { has: page.getByRole("heading", { name: task }) });
    await section.getByLabel(need).check();
    await section.getByLabel("Every day").check();
  }
  await press(page, "Save and continue", "Hours and days");
  await fill(page, { "Hours a week": "16" });
  await tick(page, "Days", "Monday", "Tuesday", "Wednesday", "Thursday");
  await fill(page, { "A shift starts at": "9:30", "A shift ends at": "13:30" });
  await press(page, "Save and continue", "Contract and start date");
  await tick(page, "Is the job permanent?", "Permanent");
  await fill(page, { "When can somebody start?": ["3", "8", "2026"] });
  await press(page, "Save and continue", "Pay");
  await fill(page, { "Pay per hour, in pounds": "13.20" });
  await press(page, "Save and continue", "What the workplace is like");
  await tick(page, "What is the workplace like?", "Indoors", "Same tasks each day");
  await press(page, "Save and continue", "Adjustments you offer");
  await tick(page, "What do you offer everybody, without being asked?", "Tasks shown, not only told", "A named person to ask");
  await press(page, "Save and continue", "How people show what they can do");
  await tick(page, "How do people show what they can do?", "A work trial: do the job for an agreed time");
  await press(page, "Save and continue", story.vacancy);
  await follow(page, "Check your answers and post", "Check your answers");
}
