import { beforeAll, test } from "vitest";
import { openBrowser } from "#tests/support/browser.ts";
import { startStack } from "#tests/support/stack.ts";
import { coachsDay } from "./days/coach.ts";
import { operatorsDay } from "./days/operator.ts";
import { aTown, type Town } from "./days/town.ts";

const stack = await startStack();
const browser = await openBrowser(stack);
let town: Town;

beforeAll(async () => {
  town = await aTown(stack, browser);
});

test("a coach's day, on a phone", () => coachsDay(town));

test("an operator's day, on a laptop", () => operatorsDay(town));
