import type { EmployerMember } from "#app/domain/actor.ts";
import { watchForBait } from "#app/domain/alert/watch-for-bait.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { pauseSilentEmployers } from "#app/domain/introduction/silence.ts";
import { viewMatches } from "#app/domain/matching/view-matches.ts";
import { TASKS } from "#app/domain/vocabulary/tasks.ts";
import type { Deps } from "#app/domain/deps.ts";
import { jobFor } from "./background.server.ts";
import { propose, type Trio } from "./brokering.ts";
import { openVacancy, type Stage } from "./part.ts";

/** People say yes to an employer, and it answers nobody. */
export async function leaveUnanswered(stage: Stage, trios: readonly Trio[]): Promise<void> {
  for (const trio of trios) {
    const introductionId = await propose(stage, trio, ["tasks-liked"], "This is a small café. They need help in the kitchen.");
    await answerIntroduction(stage.deps, trio.seeker, { introductionId, answer: "yes" });
  }
}

const BAITS = 5;

/** One task each, and a look at the people after each: questions about people, and no jobs. */
export async function postBaits(stage: Stage, employer: EmployerMember): Promise<void> {
  const job = jobFor(stage, "warehouse", "Parcel sorter");
  for (const { code } of TASKS.filter(({ sector }) => sector === "warehouse").slice(0, BAITS)) {
    const id = await openVacancy(stage, employer, { ...job, tasks: [{ code, need: "essential", frequency: "daily" }] });
    await viewMatches(stage.deps, employer, { opening: { kind: "vacancy", id }, page: 1 });
  }
}

/** What the sweeps find in all that was played, so that it is there when the demo opens. */
export async function sweepDemo(deps: Deps): Promise<void> {
  await watchForBait(deps, { kind: "timekeeping" });
  await pauseSilentEmployers(deps, { kind: "timekeeping" });
}
