import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Device } from "#tests/support/browser.ts";
import { arrive, fill, follow, press, says, tick } from "#tests/support/page-verbs.ts";
import { holdsNone, nothingWentWrong, signedIn, type Town } from "./town.ts";

const JOB = "Kitchen assistant";
/** As the employer's message stands in the line, and what the coach makes of it. */
const WRITTEN = "Would Monday suit?";
const PASSED_ON = "They ask if you can come on Monday.";
const NOTE = "It is a bakery. It is warm there.";

/** A town as the people of one side of it see it; what they work on stands. */
type CoachTown = Town & Pick<Town["line"], "own" | "other">;

/** Either side has an introduction that goes on, and a vacancy to propose the other's people for. */
export async function coachTowns(town: Town): Promise<[CoachTown, CoachTown]> {
  const { own, other } = town.line;
  for (const side of [own, other]) {
    await side.lane("introduced");
    await side.lane("posted");
  }
  return [{ ...town, own, other }, { ...town, own: other, other: own }];
}

/** A coach works through what the caseload says is next. */
export async function coachsDay(town: CoachTown, device: Device): Promise<void> {
  const { own, other } = town;
  const coach = await signedIn(town, own.emails.coach, { ...device, secondFactor: true });
  await arrive(coach, "Caseload");
  const strangers = [other.words.fullName, other.words.knownAs, other.words.coachName];
  await holdsNone(coach, ...strangers);
  expect((await coach.request.get(`/coach/people/${other.seeker.jobSeekerId}`)).status()).toBe(404);

  await passesOn(town, coach, device);
  await proposes(town, coach);
  await books(town, coach);
  await weekAhead(town, coach);
  await holdsNone(coach, ...strangers);
  nothingWentWrong(town);
}

/** What the employer typed reaches the job seeker in the coach's words, and in no others. */
async function passesOn(town: CoachTown, coach: Page, device: Device): Promise<void> {
  const { knownAs, organisation } = town.own.words;
  const seeker = await signedIn(town, town.own.emails.seeker, device);
  await arrive(seeker, `Hello ${knownAs}`);
  await holdsNone(seeker, WRITTEN);

  await follow(coach, "Pass on a message", `${knownAs}: ${JOB}`);
  await follow(coach, "Messages: 1 to pass on", "Messages");
  await says(coach, WRITTEN);
  await follow(coach, "Pass it on, or keep it", `A message for ${knownAs}`);
  await tick(coach, "What do you do with it?", "Pass it on");
  await fill(coach, { [`If you pass it on: the words ${knownAs} reads`]: PASSED_ON });
  await press(coach, "Continue", "Messages");
  await says(coach, "The message is passed on");

  await follow(seeker, "My jobs", "My jobs");
  await follow(seeker, JOB, JOB);
  await seeker.getByRole("link", { name: /message/i }).first().click();
  await says(seeker, PASSED_ON);
  await says(seeker, organisation);
  await holdsNone(seeker, WRITTEN);
  await seeker.context().close();
}

/** A proposal asks the job seeker; the employer hears nothing of it. */
async function proposes(town: CoachTown, coach: Page): Promise<void> {
  const { own, other } = town;
  const { knownAs } = own.words;
  const employer = await signedIn(town, other.emails.owner);
  await follow(employer, "Introductions", "Introductions");
  const before = await employer.getByRole("article").allInnerTexts();
  await follow(coach, "Caseload", "Caseload");
  expect(await coach.getByRole("link", { name: "Pass on a message" }).count()).toBe(0);
  await coach.getByRole("table", { name: "People" }).getByRole("link", { name: knownAs }).first().click();
  await arrive(coach, knownAs);
  await follow(coach, "Propose a job", `What do you want to ask ${knownAs} about?`);
  await town.stack.settled();
  await fill(coach, { "Look for a job, an employer or a town": other.words.organisation });
  await coach.getByRole("button", { name: "Show these jobs" }).click();
  await coach.waitForURL(/search=/);
  await coach.getByRole("article").filter({ hasText: other.words.organisation }).filter({ hasText: JOB }).getByRole("link", { name: `Ask ${knownAs} about it` }).first().click();
  await arrive(coach, `Ask ${knownAs} about it`);
  await says(coach, `${knownAs} has not chosen this employer`);
  await tick(coach, "Why? For the employer", "Wants to try this work");
  await fill(coach, { [`A note for ${knownAs}`]: NOTE });
  await press(coach, `Ask ${knownAs}`, `${knownAs}: ${JOB}`);
  await says(coach, "The employer hears nothing before they say yes");

  await employer.reload();
  await arrive(employer, "Introductions");
  expect(await employer.getByRole("article").allInnerTexts()).toEqual(before);
  await holdsNone(employer, NOTE, knownAs, own.words.fullName);
  await employer.context().close();
}

async function books(town: CoachTown, coach: Page): Promise<void> {
  const { knownAs } = town.own.words;
  await follow(coach, "Caseload", "Caseload");
  await follow(coach, `Book a time at work for ${knownAs}`, `${knownAs}: ${JOB}`);
  await follow(coach, "Book time at work", "What do you want to book?");
  await follow(coach, "Book a work trial", "Book a work trial");
  await tick(coach, "What makes it lawful?", "Paid for every hour");
  await fill(coach, { "First day": ["16", "6", "2026"], "Last day": ["19", "6", "2026"] });
  await tick(coach, "What is it judged by?", "Task: Wash up and keep a kitchen clean", "Arrives when agreed");
  await press(coach, "Book it and ask everyone to sign", /Work trial:/);
  await says(coach, "It is booked. Everyone is asked to sign.");
}

async function weekAhead({ own }: CoachTown, coach: Page): Promise<void> {
  const { knownAs, organisation } = own.words;
  await follow(coach, "Week ahead", "This week");
  expect(await coach.getByRole("link", { name: /10am to 2pm/ }).count()).toBe(0);
  await follow(coach, "Week after", "Week ahead");
  const times = coach.getByRole("link", { name: new RegExp(`${knownAs}, work trial`, "i") });
  expect(await times.count()).toBe(4);
  await says(coach, organisation);
  await times.first().click();
  await arrive(coach, /Work trial:/);
}
