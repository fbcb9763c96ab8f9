import { expect, test } from "vitest";
import { openBrowser, type Device } from "#tests/support/browser.ts";
import { startStack } from "#tests/support/stack.ts";
import { employerAsks, introduce } from "./brokering.ts";
import { hidingWorksAtOnce } from "./hiding.ts";
import { employerAndVacancy, providerAndCoach } from "./joining.ts";
import { chooseEmployer, othersSayTheSame, profileTogether, seekerJoins } from "./profile.ts";
import { beginLine, KITCHEN, LAUNDRY, noEmailNamesAnybody } from "./stage.ts";
import { bookAndSign, outcome, secondBookingIsRefused } from "./booking.ts";
import { mentorSeesNoMatches, sitesAndTeam } from "./team.ts";

/** As pino numbers them. */
const LOG_ERROR = 50;

/** The main job of Firstshift from end to end, everybody in a browser of their own, signed in by emailed code. */
export async function walkTheLine(device: Device): Promise<void> {
  const stack = await startStack();
  const browser = await openBrowser(stack);

  test("from an empty database, through an employer's sign-up, to a job", async () => {
    const line = await beginLine(stack, browser, device);
    await providerAndCoach(line);
    await employerAndVacancy(line, line.employer, KITCHEN);
    await employerAndVacancy(line, line.otherEmployer, LAUNDRY);
    await sitesAndTeam(line);
    await seekerJoins(line);
    await profileTogether(line);
    await othersSayTheSame(line);
    await chooseEmployer(line, KITCHEN);
    await chooseEmployer(line, LAUNDRY);
    await introduce(line, await employerAsks(line));
    await mentorSeesNoMatches(line);
    await bookAndSign(line);
    await secondBookingIsRefused(line);
    stack.db.clock.set("2026-06-18T13:00:00Z");
    await outcome(line);
    await noEmailNamesAnybody(line);
    await hidingWorksAtOnce(line);
    expect(stack.logs.filter((entry) => (JSON.parse(entry) as { level: number }).level >= LOG_ERROR)).toEqual([]);
  });
}
