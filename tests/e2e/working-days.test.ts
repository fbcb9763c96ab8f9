import { beforeAll, test } from "vitest";
import { formatDate } from "#app/ui/format.ts";
import { openBrowser, PHONE, WIDE } from "#tests/support/browser.ts";
import { startStack } from "#tests/support/stack.ts";
import { coachsDay, coachTowns } from "./days/coach.ts";
import { firstList, operatorsDay } from "./days/operator.ts";
import { aTown, type Town } from "./days/town.ts";

const stack = await startStack();
const browser = await openBrowser(stack);
let town: Town;

beforeAll(async () => {
  town = await aTown(stack, browser);
});

// Side by side: neither knows of the other, and two browsers wait for pages at the same time.
test("a coach's day, on a phone, and on a laptop without scripts", async () => {
  const [one, other] = await coachTowns(town);
  await Promise.all([coachsDay(one, { width: PHONE, scripts: true }), coachsDay(other, { width: WIDE, scripts: false })]);
});

test("an operator's day, on a laptop", async () => {
  await firstList(town);
  await operatorsDay(
    town,
    {
      operator: { email: "desk@checks.test", name: "Olive Desk" }, employer: "Waiting Rooms", provider: "Applied Works", email: "owner@waiting.test",
      lists: { stands: formatDate("2026-06-01"), newer: formatDate("2026-06-02") }, date: ["2", "6", "2026"],
    },
    { width: WIDE, scripts: true },
  );
});

test("an operator's next day, on a phone without scripts", async () => {
  await operatorsDay(
    town,
    {
      operator: { email: "train@checks.test", name: "Otis Train" }, employer: "Patient Shelves", provider: "Hopeful Works", email: "owner@patient.test",
      lists: { stands: formatDate("2026-06-02"), newer: formatDate("2026-06-03") }, date: ["3", "6", "2026"],
    },
    { width: PHONE, scripts: false },
  );
});
