import { allow } from "../access/policy.ts";
import type { Timekeeping } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { moveTo } from "../lifecycle.ts";
import { sweepThrough } from "../sweep.ts";
import { requestHasLapsed, lapsesBefore } from "./reply-rule.ts";
import { INTRODUCTION_REQUEST } from "./request-lifecycle.ts";

/** Closes an employer's question that led to nothing it knows of, so that it does not wait for ever. It reads "closed", as ever. */
export async function lapseRequests(deps: Deps, actor: Timekeeping): Promise<number> {
  const now = deps.clock.now();
  return sweepThrough(deps, actor, {
    find: (store, page) => store.introductions.requestsOpenSince(lapsesBefore(now), page),
    async change(store, id) {
      const request = await store.introductions.requestById(id);
      if (!request || !requestHasLapsed(request, now)) return false;
      allow(actor, "introduction:lapse", request);
      const to = moveTo(INTRODUCTION_REQUEST, request.status, "closed", actor.kind);
      if (!(await store.introductions.moveRequest(id, request.status, to, now))) return false;
      await store.events.record({ name: "RequestLapsed", subjects: { introductionRequestId: id } });
      return true;
    },
  });
}
