import { beforeAll, test } from "vitest";
import { openBrowser, PHONE, WIDE } from "#tests/support/browser.ts";
import { startStack } from "#tests/support/stack.ts";
import { withdrawAllVisibility } from "#app/domain/visibility/withdraw-visibility.ts";
import { joinHideAndShow, type Employers } from "./days/seeker.ts";
import { aTown, signedIn, type Town } from "./days/town.ts";

const stack = await startStack();
const browser = await openBrowser(stack);
let town: Town;
let employers: Employers;

/** Nobody else is to be seen, so that whoever an employer sees is the one who joined. */
beforeAll(async () => {
  town = await aTown(stack, browser);
  const { own, other } = town.line;
  for (const { seeker } of [own, other]) await withdrawAllVisibility(stack.db.deps, seeker);
  employers = {
    own: await signedIn(town, own.emails.owner), ownVacancy: (await own.lane("posted")).vacancyId,
    other: await signedIn(town, other.emails.owner), otherVacancy: (await other.lane("posted")).vacancyId,
  };
});

test("from joining to hiding and showing themselves again, on a laptop", async () => {
  await joinHideAndShow(town, employers, { email: "maud@example.org", fullName: "Marigold Featherstone", knownAs: "Goldie" }, { width: WIDE, scripts: true });
});

test("from joining to hiding and showing themselves again, on a phone without scripts", async () => {
  await joinHideAndShow(town, employers, { email: "otto@example.org", fullName: "Thelonius Oldacre", knownAs: "Theo" }, { width: PHONE, scripts: false });
});
