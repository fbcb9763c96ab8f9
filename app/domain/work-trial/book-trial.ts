import type { JobCoach } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash } from "../errors.ts";
import { introductionToChange } from "../introduction/move-introduction.ts";
import { statusNow } from "../introduction/introduction-lifecycle.ts";
import { planTrial, type TrialPlan } from "./plan-trial.ts";

/**
 * Books a work trial and writes the first version of its agreement. One vacancy,
 * one person: a second one is refused by the database, whoever is first (T2).
 * @returns the trial's id
 */
export async function bookTrial(
  deps: Deps,
  actor: JobCoach,
  input: { introductionId: string; plan: TrialPlan },
): Promise<{ workTrialId: string }> {
  return deps.withActor(actor, async (store) => {
    const introduction = await introductionToChange(store, actor, "work-trial:book", input.introductionId);
    if (statusNow(introduction) !== "introduced") {
      throw new Clash("A work trial can be booked once the job seeker is introduced, and not after that has ended.");
    }
    const told = await store.introductions.disclosuresOf([introduction.id]);
    if (!told.some(({ item }) => item === "first_name" || item === "full_name")) {
      throw new Clash("They have not told the employer a name to work with yet. Ask them, then book.");
    }
    const { terms, basis } = await planTrial(store, deps.clock, introduction, input.plan);
    const { vacancyId, employerId, jobSeekerId } = introduction;
    const parties = { employerId, jobSeekerId, coachId: actor.coachId };
    const workTrialId = deps.random.uuid();
    const now = deps.clock.now();
    await store.workTrials.add({
      ...parties,
      ...basis,
      id: workTrialId,
      introductionId: introduction.id,
      vacancyId,
      bookedAt: now,
    });
    await store.workTrials.addAgreement({
      ...parties,
      id: deps.random.uuid(),
      workTrialId,
      version: 1,
      terms,
      writtenAt: now,
    });
    await store.events.record({ name: "WorkTrialBooked", subjects: { workTrialId } });
    return { workTrialId };
  });
}
