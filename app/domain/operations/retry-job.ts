import { allow } from "../access/policy.ts";
import type { Operator } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash } from "../errors.ts";

/**
 * Lets a job be tried anew that failed as often as it may. What it does is worked
 * out from the state at that moment, so what is no longer wanted does not happen.
 * @throws Clash when somebody else did this first, or the job is gone
 */
export async function retryJob(deps: Deps, actor: Operator, input: { jobId: string; queue: string }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    allow(actor, "queues:retry");
    const retried = await store.queues.retry({ id: input.jobId, queue: input.queue });
    if (!retried) throw new Clash("This job is not among the failed ones any more. Here is how it stands now.");
    await store.events.record({ name: "JobRetried", subjects: { jobId: input.jobId } });
  });
}
