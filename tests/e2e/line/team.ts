import { expect } from "vitest";
import { signInByCode } from "#tests/support/browser.ts";
import { arrive, fill, follow, press, says, tick } from "#tests/support/page-verbs.ts";
import { emailed, KITCHEN, namesNobody, PEOPLE, type Line } from "./stage.ts";

const SECOND_SITE = "Dock Road bakery";

/** The employer adds a place of work, and somebody into its team, who joins with the invitation. */
export async function sitesAndTeam(line: Line): Promise<void> {
  const { stack, employer, mentor, otherEmployer } = line;
  await follow(employer, "Organisation", KITCHEN.organisation);
  await follow(employer, "Add, rename or close a site", "Sites");
  await fill(employer, { "Name of the site": SECOND_SITE, "Town or city": "Bristol", "First half of the postcode": "BS3" });
  await employer.getByRole("button", { name: "Add the site" }).click();
  await says(employer, "The site is added");
  await says(employer, SECOND_SITE);

  await follow(employer, "Team", "Team");
  await follow(employer, "Invite somebody", "Invite somebody into the team");
  await fill(employer, { "Their name": PEOPLE.mentor.name, "Their work email address": PEOPLE.mentor.email });
  await tick(employer, "What do they do in the team?", "Workplace mentor");
  await press(employer, "Send the invitation", "Team");
  await says(employer, "We have emailed the invitation");
  await emailed(line, PEOPLE.mentor, "You are invited to a team on Firstshift");

  await signInByCode(stack, mentor, PEOPLE.mentor.email);
  await arrive(mentor, "What brings you here?");
  await says(mentor, KITCHEN.organisation);
  await follow(mentor, "Read the invitation", `Join the team of ${KITCHEN.organisation}`);
  await press(mentor, "Join the team", "Team");
  await says(mentor, "You are in the team");
  expect(await mentor.getByRole("link", { name: "Invite somebody" }).count()).toBe(0);

  // Another employer's sites and team are none of its business.
  for (const page of ["/employer/team", "/employer/sites"]) {
    await otherEmployer.goto(page);
    const there = await otherEmployer.content();
    for (const part of [SECOND_SITE, KITCHEN.site, PEOPLE.mentor.name, KITCHEN.name]) expect(there).not.toContain(part);
  }
}

/** A workplace mentor sees what is agreed, and neither matches nor introductions. */
export async function mentorSeesNoMatches({ mentor }: Line): Promise<void> {
  await follow(mentor, "Home", /./);
  expect(await mentor.getByRole("link", { name: /See people/ }).count()).toBe(0);
  await namesNobody(mentor);
  for (const page of ["/employer/introductions", "/employer/team/invite"]) {
    expect((await mentor.request.get(page)).status(), page).toBe(403);
  }
}
