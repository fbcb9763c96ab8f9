import { Temporal } from "temporal-polyfill";
import type { EmployerMember, JobCoach, JobSeeker } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid } from "../errors.ts";
import { closeLiveIntroductions } from "../introduction/close-introductions.ts";
import { MOVED_ON } from "../introduction/move-introduction.ts";
import type { Store } from "../store.ts";
import { CRITERION_RATINGS, type CriterionRating } from "../vocabulary/criteria.ts";
import { isCode } from "../vocabulary/terms.ts";
import { moveTrial, sideOf, trialToChange } from "./move-trial.ts";
import type { WorkTrial } from "./work-trial-store.ts";

export type OutcomeInput = {
  workTrialId: string;
  /** By criterion, as the agreement names them. */
  ratings: Record<string, string>;
  /** Should the job go ahead? Null from the coach, who records what they saw without a vote. */
  satisfied: boolean | null;
};

/**
 * One side says how the trial went, criterion by criterion (T8). When job seeker
 * and employer have both spoken it is over: the job is theirs if both want it, and
 * if not it was a step towards the right job. There is no score and no sum.
 */
export async function recordOutcome(
  deps: Deps,
  actor: JobSeeker | JobCoach | EmployerMember,
  input: OutcomeInput,
): Promise<{ status: WorkTrial["status"] }> {
  return deps.withActor(actor, async (store) => {
    const trial = await trialToChange(store, actor, "work-trial:record", input.workTrialId);
    const side = sideOf(actor);
    const now = deps.clock.now();
    if (!side || !mayRecord(trial, side, londonDay(now))) throw new Clash(MOVED_ON);
    const ratings = await checkedRatings(store, trial, input.ratings);
    const satisfied = side === "coach" ? null : input.satisfied;
    if (side !== "coach" && satisfied === null) throw new Invalid({ satisfied: "Choose yes or no" });

    const { id: workTrialId, employerId, jobSeekerId, coachId } = trial;
    const by = { workTrialId, employerId, jobSeekerId, coachId, side, signedBy: actor.accountId };
    await store.workTrials.recordOutcome(by, { satisfied, recordedAt: now }, ratings);

    const outcomes = await store.workTrials.outcomesOf(workTrialId);
    const said = (one: "job_seeker" | "employer") =>
      outcomes.find((outcome) => outcome.side === one)?.satisfied ?? null;
    const both = { job_seeker: said("job_seeker"), employer: said("employer") };
    if (side === "coach" || both.job_seeker === null || both.employer === null) {
      await store.events.record({ name: "OutcomeRecorded", subjects: { workTrialId } });
      return { status: trial.status };
    }
    const to = both.job_seeker && both.employer ? "job_offered" : "ended";
    await moveTrial(store, actor, trial, to, now, { satisfied: both, started: true });
    if (to === "ended") {
      await store.events.record({ name: "WorkTrialEndedWithoutJob", subjects: { workTrialId } });
      return { status: to };
    }
    const { vacancyId } = trial;
    const parties = { employerId, jobSeekerId, coachId };
    await store.workTrials.offerJob({ ...parties, id: deps.random.uuid(), workTrialId, vacancyId, offeredAt: now });
    // False when the employer closed the vacancy meanwhile; the job is theirs all the same.
    await store.vacancies.move(vacancyId, "open", "filled", now);
    await closeLiveIntroductions(store, actor, { vacancyId, reason: "vacancy-closed", now });
    await store.events.record({ name: "JobOffered", subjects: { workTrialId } });
    return { status: to };
  });
}

/** From the first day, once for each side. The coach may still write down what they saw when it is over. */
export function mayRecord(
  trial: Pick<WorkTrial, "status" | "startsOn" | "recorded">,
  side: WorkTrial["recorded"][number],
  today: Temporal.PlainDate,
): boolean {
  if (trial.recorded.includes(side) || Temporal.PlainDate.compare(today, trial.startsOn) < 0) return false;
  const over = trial.status === "job_offered" || trial.status === "ended";
  return trial.status === "agreed" || (side === "coach" && over);
}

async function checkedRatings(store: Store, trial: WorkTrial, given: Record<string, string>) {
  const criteria = (await store.workTrials.agreementOf(trial.id))?.terms.criteria ?? [];
  const ratings = criteria.flatMap((criterion) => {
    const rating = given[criterion] ?? "";
    return isCode<CriterionRating>(CRITERION_RATINGS, rating) ? [{ criterion, rating }] : [];
  });
  if (ratings.length < criteria.length) throw new Invalid({ ratings: "Answer every question" });
  return ratings;
}
