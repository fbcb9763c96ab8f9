import { Temporal } from "temporal-polyfill";
import { allow, isAllowed } from "../access/policy.ts";
import type { EmployerMember, JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import { agreementView, type AgreementView } from "../agreement/agreement-view.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { closingWordsForEmployer } from "../introduction/closing-reasons.ts";
import { canMove } from "../lifecycle.ts";
import { placeLabel } from "../place/place.ts";
import { CLOSING_REASONS } from "../vocabulary/reasons.ts";
import { easyOf, labelOf } from "../vocabulary/terms.ts";
import { termsWarning } from "./check-terms.ts";
import { sideOf } from "./move-trial.ts";
import { jobOf } from "./plan-trial.ts";
import { outcomesShown, type ShownOutcome } from "./shown-outcomes.ts";
import { trialLines, type TrialLine } from "./read-trials.ts";
import { WORK_TRIAL } from "./work-trial-lifecycle.ts";
import { nationOf, trialDays } from "./working-days.ts";

export type TrialView = TrialLine & {
  agreement: AgreementView & { id: string; version: number; contentHash: string };
  /** Where the work is; null when the vacancy can no longer be read. */
  place: string | null;
  /** ISO dates, bank holidays left out. */
  dates: string[];
  outcomes: ShownOutcome[];
  /** Unusual about it, for the coach. */
  warning: string | null;
  /** Why it was cancelled, in words for this side. */
  closedWords: string | null;
  can: { sign: boolean; record: boolean; cancel: boolean; revise: boolean };
};

/**
 * A trial as one of its sides may read it: the same agreement for all, job
 * seekers' in easy words, and what the other side said only when it is over.
 */
export async function readTrial(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead | EmployerMember,
  input: { workTrialId: string },
): Promise<TrialView> {
  return deps.withActor(actor, async (store) => {
    const trial = await store.workTrials.byId(input.workTrialId);
    if (!trial) throw new NotFound("work trial");
    allow(actor, "work-trial:read", trial);
    const today = londonDay(deps.clock.now());
    const agreement = await store.workTrials.agreementOf(trial.id);
    const [line] = await trialLines(store, actor, [trial], today);
    if (!agreement || !line) throw new NotFound("work trial");
    const vacancy = await store.vacancies.byId(trial.vacancyId);
    const words = actor.kind === "jobSeeker" ? "easy" : "plain";
    const { terms } = agreement;
    const nation = nationOf(vacancy?.site.place.country ?? "");
    const dates = trialDays({
      startsOn: Temporal.PlainDate.from(terms.startsOn),
      endsOn: Temporal.PlainDate.from(terms.endsOn),
      days: terms.days,
      nation,
    });
    return {
      ...line,
      agreement: {
        ...agreementView(terms, words),
        id: agreement.id,
        version: agreement.version,
        contentHash: agreement.contentHash,
      },
      place: vacancy && `${vacancy.site.name}, ${placeLabel(vacancy.site.place)}`,
      dates: dates.map(String),
      outcomes: outcomesShown(
        { side: sideOf(actor), status: trial.status, words },
        await store.workTrials.outcomesOf(trial.id),
        await store.workTrials.ratingsOf(trial.id),
      ),
      warning:
        vacancy && actor.kind === "jobCoach" && trial.status === "awaiting_signatures"
          ? termsWarning(terms, { job: jobOf(vacancy), nation, today })
          : null,
      closedWords: trial.status === "cancelled" ? closedWords(actor, trial.closingReason) : null,
      can: {
        sign: line.todo === "sign" && isAllowed(actor, "work-trial:sign", trial),
        record: line.mayRecord && isAllowed(actor, "work-trial:record", trial),
        cancel:
          isAllowed(actor, "work-trial:cancel", trial) &&
          canMove(WORK_TRIAL, trial.status, "cancelled", actor.kind, {
            signed: [],
            satisfied: { job_seeker: null, employer: null },
            started: false,
          }),
        revise: trial.status === "awaiting_signatures" && isAllowed(actor, "work-trial:book", trial),
      },
    };
  });
}

function closedWords(actor: { kind: string }, reason: string | null): string {
  if (actor.kind === "employerMember") return closingWordsForEmployer(reason);
  const say = actor.kind === "jobSeeker" ? easyOf : labelOf;
  return say(CLOSING_REASONS, reason ?? "dates");
}
