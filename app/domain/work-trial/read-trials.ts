import { Temporal } from "temporal-polyfill";
import { isAllowed, scopeOf } from "../access/policy.ts";
import type { EmployerMember, JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotAllowed } from "../errors.ts";
import { namesOf } from "../introduction/read-for-coach.ts";
import { toldNames } from "../introduction/read-for-employer.ts";
import type { Store } from "../store.ts";
import { mayRecord } from "./record-outcome.ts";
import { sideOf } from "./move-trial.ts";
import type { Side, WorkTrialStatus } from "./work-trial-lifecycle.ts";
import type { WorkTrial } from "./work-trial-store.ts";

type Reader = JobSeeker | JobCoach | ProviderLead | EmployerMember;

export type TrialLine = {
  id: string;
  introductionId: string;
  vacancyId: string;
  vacancyTitle: string;
  /** For the job seeker and the coach. */
  employerName: string | null;
  /** The person, as this reader knows them; null for the job seeker themselves. */
  who: string | null;
  status: WorkTrialStatus;
  /** ISO dates. */
  startsOn: string;
  endsOn: string;
  signed: Side[];
  /** Sides that said how it went, as far as this reader may know. */
  recorded: Side[];
  mayRecord: boolean;
  /** What this reader's side has to do, if anything. */
  todo: "sign" | "record" | null;
};

/** All trials of one of its sides: lists, dashboards and home pages. */
export async function readTrials(deps: Deps, actor: Reader): Promise<TrialLine[]> {
  return deps.withActor(actor, async (store) => {
    if (scopeOf(actor, "work-trial:read") === null) throw new NotAllowed();
    const trials = (await store.workTrials.list()).filter((trial) => isAllowed(actor, "work-trial:read", trial));
    return trialLines(store, actor, trials, londonDay(deps.clock.now()));
  });
}

export async function trialLines(
  store: Store,
  actor: Reader,
  trials: readonly WorkTrial[],
  today: Temporal.PlainDate,
): Promise<TrialLine[]> {
  const who = await whoFor(store, actor, trials);
  const side = sideOf(actor);
  return trials.map((trial) => {
    const records = side !== null && mayRecord(trial, side, today);
    return {
      id: trial.id,
      introductionId: trial.introductionId,
      vacancyId: trial.vacancyId,
      vacancyTitle: trial.vacancyTitle,
      employerName: actor.kind === "employerMember" ? null : trial.employerName,
      who: who(trial),
      status: trial.status,
      startsOn: trial.startsOn.toString(),
      endsOn: trial.endsOn.toString(),
      signed: trial.signed,
      recorded: trial.recorded,
      mayRecord: records,
      todo: todoOf(trial, side, actor, records),
    };
  });
}

function todoOf(trial: WorkTrial, side: Side | null, actor: Reader, records: boolean): TrialLine["todo"] {
  if (side === null) return null;
  const signs = trial.status === "awaiting_signatures" && !trial.signed.includes(side);
  if (signs && isAllowed(actor, "work-trial:sign", trial)) return "sign";
  return records && trial.status === "agreed" ? "record" : null;
}

async function whoFor(
  store: Store,
  actor: Reader,
  trials: readonly WorkTrial[],
): Promise<(trial: WorkTrial) => string | null> {
  if (actor.kind === "jobSeeker") return () => null;
  if (actor.kind === "employerMember") {
    const wanted = new Set(trials.map(({ introductionId }) => introductionId));
    const introductions = (await store.introductions.list({ employerId: actor.employerId })).filter(({ id }) =>
      wanted.has(id),
    );
    const names = await toldNames(store, introductions);
    const aliases = await store.visibility.aliasesFor(
      actor.employerId,
      trials.map(({ jobSeekerId }) => jobSeekerId),
    );
    return ({ introductionId, jobSeekerId }) =>
      names.get(introductionId) ?? aliases.get(jobSeekerId)?.label ?? "Somebody";
  }
  const nameOf = await namesOf(store, actor);
  return ({ jobSeekerId }) => nameOf(jobSeekerId);
}
