import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Device } from "#tests/support/browser.ts";
import { aPhoto } from "#tests/support/photos.ts";
import { arrive, fill, follow, press, says, tick } from "#tests/support/page-verbs.ts";
import { holdsNone, nothingWentWrong, signedIn, type Town } from "./town.ts";

export type Newcomer = { email: string; fullName: string; knownAs: string };
/** Employers of the town with the vacancies they look for people with, each signed in. */
export type Employers = { own: Page; ownVacancy: string; other: Page; otherVacancy: string };

const goOn = "Save and go on";
const NOBODY = "Nobody has chosen to be seen by you yet";

/** Somebody joins by themselves, is seen by nobody, then by one employer, by nobody again, and again by that one. */
export async function joinHideAndShow(town: Town, employers: Employers, who: Newcomer, device: Device): Promise<void> {
  const seeker = await signedIn(town, who.email, device);
  await joins(town, seeker, who);
  await seenBy(employers, { own: 0, other: 0 });

  await answersAndApproves(seeker);
  await addsPhoto(seeker);
  // A profile that is right is one thing, and who may see it another.
  await follow(seeker, "Who can see me", "Who can see me");
  await says(seeker, "Nobody can see you now");
  await seenBy(employers, { own: 0, other: 0 });

  await choosesOne(town, seeker, who);
  // To be found takes until the index knows; to be hidden takes nothing.
  await town.stack.settled();
  const [card] = await seenBy(employers, { own: 1, other: 0 });
  await holdsNone(employers.own, ...wordsOf(who));

  await hidesFromEveryone(seeker);
  await seenBy(employers, { own: 0, other: 0 });
  await employers.own.goBack();
  await employers.own.reload();
  await holdsNone(employers.own, card!, ...wordsOf(who));

  await showsAgain(town, seeker);
  await town.stack.settled();
  await seenBy(employers, { own: 1, other: 0 });
  await holdsNone(employers.own, ...wordsOf(who));
  await hidesFromEveryone(seeker);
  nothingWentWrong(town);
}

const wordsOf = ({ email, fullName, knownAs }: Newcomer) => [...fullName.split(" "), knownAs, email];

async function joins({ line }: Town, seeker: Page, who: Newcomer): Promise<void> {
  const { provider, coachName, colleagueName } = line.own.words;
  await arrive(seeker, "What brings you here?");
  await follow(seeker, "I want to find work", "Join to find work");
  await fill(seeker, { "Which town do you live in, or near?": "Brisstoll" });
  await seeker.getByRole("button", { name: "Go on" }).click();
  await says(seeker, "There is a problem");
  await fill(seeker, { "Which town do you live in, or near?": "Bristol" });
  await press(seeker, "Go on", "Who can help you?");
  const [asksName, asksCalled, asksBorn] = ["What is your full name?", "What do people call you?", "When were you born?"] as const;
  await press(seeker, `Choose ${provider}`, asksName);
  await fill(seeker, { [asksName]: who.fullName });
  await press(seeker, "Go on", asksCalled);
  await seeker.getByRole("button", { name: "Go on" }).click();
  await says(seeker, "There is a problem");
  // What was typed is still there, and a name is in no address.
  await follow(seeker, "Back", asksName);
  expect(await seeker.getByLabel(asksName).inputValue()).toBe(who.fullName);
  await press(seeker, "Go on", asksCalled);
  await fill(seeker, { [asksCalled]: who.knownAs });
  await press(seeker, "Go on", asksBorn);
  await fill(seeker, { [asksBorn]: ["27", "3", "2001"] });
  await press(seeker, "Go on", "Check your answers");
  await says(seeker, who.fullName);
  expect(seeker.url()).not.toContain(who.fullName.split(" ")[0]);
  await press(seeker, "Join", `Hello ${who.knownAs}`);
  await says(seeker, new RegExp(`Your job coach is (${coachName}|${colleagueName}|${line.own.words.leadName})`));
  await says(seeker, "Nobody can see you now");
  await holdsNone(seeker, line.own.words.fullName, line.other.words.fullName);
}

/** The answers without which there is nothing to show, and the person's own yes to them. */
async function answersAndApproves(seeker: Page): Promise<void> {
  const list = "Save and go back to the list";
  await follow(seeker, "Start my profile", "Who is helping you today?");
  await tick(seeker, "Who is helping you today?", "Nobody. I do it on my own");
  await press(seeker, "Go on", "How do you read these pages today?");
  await tick(seeker, "How do you read these pages today?", "I read it myself");
  await press(seeker, "Go on", "What work do you hope for?");
  await tick(seeker, "What work do you hope for?", "Working with food and drinks");
  await press(seeker, goOn, "What do you like to do in your own time?");
  await follow(seeker, "Skip this question", "Which tasks do you like?");
  await tick(seeker, "Which tasks do you like?", "Wash up in a kitchen");
  await press(seeker, list, "My profile");
  await follow(seeker, "Hours", "How many hours do you want to work?");
  await fill(seeker, { "Hours a week at first": "8", "Hours a week later": "16" });
  await press(seeker, goOn, "Which days can you work?");
  await tick(seeker, "Which days can you work?", "Tuesday", "Wednesday", "Thursday", "Friday");
  await press(seeker, list, "My profile");
  await follow(seeker, "My area", "Where do you live?");
  await tick(seeker, "How far can you travel?", "Up to 5 miles");
  await press(seeker, list, "My profile");
  await follow(seeker, "Check my profile", "Check my profile");
  await says(seeker, "They do not see your name, your town or your own words");
  await press(seeker, "Yes, this is right", "My profile");
  await says(seeker, "You said yes to your profile");
}

async function addsPhoto(seeker: Page): Promise<void> {
  await follow(seeker, "My photo", "My photo");
  await follow(seeker, "Add a photo", "Which photo of you?");
  const chosen = seeker.getByLabel("Your photo");
  await chosen.setInputFiles({ name: "me.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no photo at all") });
  await press(seeker, "Save and look at it", "Which photo of you?");
  await says(seeker, "We cannot use this file");
  await chosen.setInputFiles({ name: "me.jpg", mimeType: "image/jpeg", buffer: await aPhoto({ width: 800, height: 600, orientation: 6 }) });
  await press(seeker, "Save and look at it", "My photo");
  await says(seeker, "Only you can see it");
  const photo = seeker.getByRole("img", { name: "My photo" });
  await expect.poll(() => photo.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight])).toEqual([384, 512]);
}

async function choosesOne({ line }: Town, seeker: Page, who: Newcomer): Promise<void> {
  const { organisation } = line.own.words;
  await follow(seeker, "Find an employer", "Find an employer");
  await fill(seeker, { "Name of the employer": organisation });
  await seeker.getByRole("button", { name: "Find" }).click();
  await follow(seeker, `Choose ${organisation}`, `Can ${organisation} see you?`);
  await follow(seeker, "See exactly what they would see", `What ${organisation} sees`);
  await says(seeker, "This employer cannot see this now");
  const cards = await seeker.getByRole("article").allInnerTexts();
  expect(cards.length).toBeGreaterThan(0);
  for (const word of [...wordsOf(who), "Bristol"]) expect(cards.join(" ")).not.toContain(word);
  await seeker.goBack();
  await press(seeker, "Yes, they can see me", "Who can see me");
  await says(seeker, "You chose this employer");
}

async function hidesFromEveryone(seeker: Page): Promise<void> {
  await follow(seeker, "Home", /^Hello/);
  await follow(seeker, "Hide me from everyone", "Hide from everyone?");
  await press(seeker, "Yes, hide me", "Who can see me");
  await says(seeker, "Nobody can see you now");
}

async function showsAgain({ line }: Town, seeker: Page): Promise<void> {
  const { organisation } = line.own.words;
  await follow(seeker, `Choose ${organisation} again`, `Can ${organisation} see you?`);
  await press(seeker, "Yes, they can see me", "Who can see me");
  await says(seeker, "You chose this employer");
  expect(await seeker.getByRole("link", { name: line.other.words.organisation }).count()).toBe(0);
}

/** How many people each employer is shown, on a page asked for anew. Says what the own one calls them. */
async function seenBy({ own, ownVacancy, other, otherVacancy }: Employers, expected: { own: number; other: number }): Promise<string[]> {
  const shown = async (page: Page, vacancyId: string) => {
    await page.goto(`/employer/vacancies/${vacancyId}/matches`);
    await arrive(page, "People for this job");
    return page.getByRole("article").getByRole("heading", { level: 2 }).allInnerTexts();
  };
  const [mine, theirs] = [await shown(own, ownVacancy), await shown(other, otherVacancy)];
  expect({ own: mine.length, other: theirs.length }).toEqual(expected);
  if (expected.own === 0) await says(own, NOBODY);
  return mine;
}
