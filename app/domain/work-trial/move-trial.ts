import type { Temporal } from "temporal-polyfill";
import { allow, type Verb } from "../access/policy.ts";
import type { Actor } from "../actor.ts";
import { Clash, NotFound } from "../errors.ts";
import { MOVED_ON } from "../introduction/move-introduction.ts";
import { moveTo } from "../lifecycle.ts";
import type { Store } from "../store.ts";
import { WORK_TRIAL, type Side, type WorkTrialFacts, type WorkTrialStatus } from "./work-trial-lifecycle.ts";
import type { WorkTrial } from "./work-trial-store.ts";

/** Reads one trial that the actor is about to change; nobody else changes it meanwhile, whichever side they are. */
export async function trialToChange(store: Store, actor: Actor, verb: Verb, id: string): Promise<WorkTrial> {
  const trial = await store.workTrials.byIdForChange(id);
  if (!trial) throw new NotFound("work trial");
  allow(actor, verb, trial);
  return trial;
}

const NOTHING_YET: WorkTrialFacts = { signed: [], satisfied: { job_seeker: null, employer: null }, started: false };

export async function moveTrial(
  store: Store,
  actor: Actor,
  trial: WorkTrial,
  to: WorkTrialStatus,
  at: Temporal.Instant,
  facts: Partial<WorkTrialFacts> = {},
  closingReason?: string,
): Promise<void> {
  moveTo(WORK_TRIAL, trial.status, to, actor.kind, { ...NOTHING_YET, ...facts });
  if (!(await store.workTrials.move(trial.id, trial.status, to, at, closingReason))) throw new Clash(MOVED_ON);
}

/** Which of the three an actor signs and speaks for. */
export function sideOf(actor: Actor): Side | null {
  switch (actor.kind) {
    case "jobSeeker":
      return "job_seeker";
    case "employerMember":
      return "employer";
    case "jobCoach":
      return "coach";
    default:
      return null;
  }
}
