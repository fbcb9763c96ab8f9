import { expect } from "vitest";
import { follow, press, says } from "#tests/support/page-verbs.ts";
import { matchesOf } from "./brokering.ts";
import { LAUNDRY, type Line } from "./stage.ts";

/** Hiding works on the employer's next request, though nothing brings the index up to date any more. */
export async function hidingWorksAtOnce({ stack, seeker, otherEmployer }: Line): Promise<void> {
  await stack.stopWorker();
  expect(await matchesOf(otherEmployer, LAUNDRY)).toHaveLength(1);
  await follow(seeker, "Who can see me", "Who can see me");
  await follow(seeker, `Hide me from ${LAUNDRY.organisation}`, `Hide from ${LAUNDRY.organisation}?`);
  await press(seeker, "Yes, hide me", "Who can see me");
  await says(seeker, "This employer cannot see you now");
  await otherEmployer.reload();
  await says(otherEmployer, "Nobody has chosen to be seen by you yet");
  expect(await matchesOf(otherEmployer, LAUNDRY)).toEqual([]);
}
