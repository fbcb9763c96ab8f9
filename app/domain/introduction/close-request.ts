import { allow } from "../access/policy.ts";
import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import { MOVED_ON } from "./move-introduction.ts";
import { INTRODUCTION_REQUEST } from "./request-lifecycle.ts";

/** The coach does not take an employer's question forward. The employer reads "closed" and no reason. */
export async function closeRequest(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { requestId: string },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const request = await store.introductions.requestById(input.requestId);
    if (!request) throw new NotFound("request");
    allow(actor, "introduction:propose", request);
    // Once taken up, the introduction decides what becomes of the question.
    if (request.status !== "waiting") throw new Clash(MOVED_ON);
    const to = moveTo(INTRODUCTION_REQUEST, request.status, "closed", actor.kind);
    if (!(await store.introductions.moveRequest(request.id, request.status, to, deps.clock.now()))) {
      throw new Clash(MOVED_ON);
    }
    await store.events.record({ name: "RequestAnswered", subjects: { introductionRequestId: request.id } });
  });
}
