import { allow } from "../access/policy.ts";
import type { JobSeeker } from "../actor.ts";
import { assistanceOf } from "../assistance/assistance-of.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Invalid, NotFound } from "../errors.ts";
import { answerPrepared, settlePrepared } from "./prepare-choice.ts";
import { needsReadBack, whyNotReadBack, type ReadBack } from "./read-back.ts";

/**
 * Lets one verified employer see how this person fits its work (V1). Only the
 * person can, from their own session; where somebody helps them, or wrote
 * the yes down, they first say what it means (A2), and it is kept that they did.
 * Choosing an employer again changes nothing.
 * @throws Invalid on `readBack` when that is asked and the answer is missing or another
 */
export async function chooseVisibility(
  deps: Deps,
  actor: JobSeeker,
  input: { employerId: string; readBack?: ReadBack | null },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "visibility:choose", { jobSeekerId });
    const now = deps.clock.now();
    const employer = await store.visibility.employerToChoose(input.employerId, londonDay(now));
    if (!employer) throw new NotFound("employer");
    const { employerId } = employer;
    if (await store.visibility.isStanding(jobSeekerId, employerId)) return settlePrepared(deps, store, actor, { jobSeekerId, employerId });
    const assistance = await assistanceOf(store, actor, jobSeekerId, now);
    const prepared = await store.prepared.waiting(jobSeekerId, employerId);
    const asked = needsReadBack(assistance, prepared !== null);
    const why = asked ? whyNotReadBack(input.readBack ?? null, "this-employer") : null;
    if (why) throw new Invalid({ readBack: why });
    if (prepared) await answerPrepared(deps, store, actor, { jobSeekerId, employerId }, "confirmed");
    const helper = assistance?.helper ?? prepared?.helper ?? null;
    await store.visibility.choose({ jobSeekerId, employerId, chosenAt: now, helper, readBack: asked });
    await store.standing.liftExceptions(jobSeekerId, [employerId]);
    await store.events.record({ name: "VisibilityChosen", subjects: { jobSeekerId, employerId } });
  });
}
