import { test } from "vitest";
import { openBrowser } from "#tests/support/browser.ts";
import { startStack } from "#tests/support/stack.ts";
import { employerAndVacancy, providerAndCoach } from "./joining.ts";
import { chooseEmployer, profileTogether, seekerJoins } from "./profile.ts";
import { beginLine, KITCHEN, LAUNDRY } from "./stage.ts";

/** The main job of Firstshift from end to end, everybody in a browser of their own, signed in by emailed code. */
export async function walkTheLine({ scripts }: { scripts: boolean }): Promise<void> {
  const stack = await startStack();
  const browser = await openBrowser(stack);

  test("from an empty database to a job", async () => {
    const line = await beginLine(stack, browser, scripts);
    await providerAndCoach(line);
    await employerAndVacancy(line, line.employer, KITCHEN);
    await employerAndVacancy(line, line.otherEmployer, LAUNDRY);
    await seekerJoins(line);
    await profileTogether(line);
    await chooseEmployer(line, KITCHEN);
    await chooseEmployer(line, LAUNDRY);
  });
}
