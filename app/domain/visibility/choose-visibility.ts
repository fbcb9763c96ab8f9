import { allow } from "../access/policy.ts";
import type { JobSeeker } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";

/**
 * Lets one verified employer see how this person fits its work (V1). Only the
 * person can. Choosing an employer again changes nothing.
 */
export async function chooseVisibility(deps: Deps, actor: JobSeeker, input: { employerId: string }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "visibility:choose", { jobSeekerId });
    const now = deps.clock.now();
    const employer = await store.visibility.employerToChoose(input.employerId, londonDay(now));
    if (!employer) throw new NotFound("employer");
    const { employerId } = employer;
    if (await store.visibility.isStanding(jobSeekerId, employerId)) return;
    await store.visibility.choose({ jobSeekerId, employerId, chosenAt: now });
    await store.standing.liftExceptions(jobSeekerId, [employerId]);
    await store.events.record({ name: "VisibilityChosen", subjects: { jobSeekerId, employerId } });
  });
}
