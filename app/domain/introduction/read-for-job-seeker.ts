import type { Temporal } from "temporal-polyfill";
import { allow } from "../access/policy.ts";
import type { JobSeeker } from "../actor.ts";
import type { BookingStatus } from "../booking/booking-lifecycle.ts";
import { londonDay } from "../calendar.ts";
import type { Assistance } from "../assistance/assistance.ts";
import { assistanceOf } from "../assistance/assistance-of.ts";
import type { Deps } from "../deps.ts";
import { tellingOf, type Telling } from "../disclosure/telling.ts";
import { NotFound } from "../errors.ts";
import { openOne } from "../jobs/open-work.ts";
import { aboutOpening, type OpeningKind } from "../opening/opening-ref.ts";
import { mayTakeBackNo } from "./proposal-rules.ts";
import { easyOpening, type EasyJob, type EasyNeed } from "./easy-job.ts";
import type { Store } from "../store.ts";
import { CLOSING_REASONS, DECLINE_REASONS, PROPOSAL_REASONS } from "../vocabulary/reasons.ts";
import { easyOf } from "../vocabulary/terms.ts";
import { needsReadBack } from "../visibility/read-back.ts";
import { LIVE_INTRODUCTION_STATES, statusForSeeker, statusNow, type IntroductionStatus } from "./introduction-lifecycle.ts";
import { historyForJobSeeker, type HistoryEntry } from "./history.ts";
import { FIRST_GOING_ON, listIntroductions, type Listed, type ListWanted } from "./list-introductions.ts";
import { nextStep, type NextStep } from "./next-step.ts";
import type { Introduction } from "./introduction-store.ts";
import { saidToEmployer } from "./said-to-employer.ts";

export type SeekerIntroductionLine = {
  id: string;
  title: string;
  /** A job there is, or a new job that could be made. */
  kind: OpeningKind;
  /** Null while the employer is not verified: then its name is not ours to show. */
  employerName: string | null;
  employerId: string;
  stage: IntroductionStatus;
  /** Messages the coach passed on that are not marked as read. */
  unread: number;
  /** The coach suggested what to tell, and waits for an answer. */
  asked: boolean;
  lastBooking: BookingStatus | null;
  /** All have signed a plan, or it led to the job. */
  bookingStands: boolean;
  next: NextStep;
};

export type SeekerIntroductionView = SeekerIntroductionLine & Telling & {
  /** Of what it is about; stands in an address. */
  openingId: string;
  /** Null when the job can no longer be shown. */
  job: EasyJob | EasyNeed | null;
  /** The coach's words. */
  note: string | null;
  /** What the coach says of them to the employer after a yes; `told` while the employer may know it. Nothing once it is over. */
  reasons: { words: string; told: boolean }[];
  /** The employer is verified today: otherwise nobody says yes to it. */
  employerChecked: boolean;
  /** Whether this employer could see them before this. */
  seenAlready: boolean;
  /** ISO date the employer is asked to answer by. */
  replyBy: string | null;
  /** Why it ended, in easy words, where the coach passed it on. */
  ending: string | null;
  /** Who helps today; null: not said. */
  assistance: Assistance | null;
  /** Whether the person is asked what a yes would mean (A2). */
  readBack: boolean;
  /** The last booking made for it, whatever became of it. */
  bookingId: string | null;
  /** Whether they can stop it here. What everybody signed is stopped where the plan is. */
  canStop: boolean;
  /** The job to ask about where they take back their own no; null where there is nothing to take back, or it is not open. */
  askAgain: string | null;
  /** What has come about, the newest first. */
  history: HistoryEntry[];
};

/** Before that they say no, and nothing has to be stopped. */
const STOPPABLE: readonly IntroductionStatus[] = ["with_employer", "interested", "introduced"];

/**
 * How an introduction stands to the person it is about. An employer's no is told
 * by the coach, who reads it first; until then the page says that the coach will tell.
 */
export function seekerStage(
  introduction: Pick<Introduction, "status" | "openingStands" | "bookingStands" | "declineReviewedAt" | "closedAt">,
): IntroductionStatus {
  return statusNow({ ...introduction, status: statusForSeeker(introduction) });
}

/** One page of what the person was ever asked about; without what was written about it. */
export async function introductionsForJobSeeker(
  deps: Deps,
  actor: JobSeeker,
  wanted: ListWanted = FIRST_GOING_ON,
): Promise<Listed<SeekerIntroductionLine>> {
  const today = londonDay(deps.clock.now());
  const scope = { jobSeekerId: actor.jobSeekerId };
  return deps.withActor(actor, (store) =>
    listIntroductions(store, { side: "jobSeeker", scope, today }, wanted, async (found) => {
      const [lines, unread] = await Promise.all([
        linesOf(store, found, today),
        store.messages.unread("job_seeker", found.map(({ id }) => id)),
      ]);
      return lines.map((line) => ({ ...line, unread: unread.get(line.id) ?? 0 }));
    }),
  );
}

/** Everything the person was ever asked about, the newest first; without what was written about it. */
export async function linesForJobSeeker(
  store: Store,
  jobSeekerId: string,
  today: Temporal.PlainDate,
): Promise<Omit<SeekerIntroductionLine, "unread">[]> {
  return linesOf(store, await store.introductions.list({ jobSeekerId }), today);
}

async function linesOf(store: Store, introductions: readonly Introduction[], today: Temporal.PlainDate) {
  const asked = await store.disclosures.waitingAmong(introductions.map(({ id }) => id));
  return introductions.map((one) => ({ ...lineOf(one, today.toString()), asked: asked.has(one.id) }));
}

export async function introductionForJobSeeker(
  deps: Deps,
  actor: JobSeeker,
  input: { introductionId: string },
): Promise<SeekerIntroductionView> {
  return deps.withActor(actor, async (store) => {
    const introduction = await store.introductions.byId(input.introductionId);
    if (!introduction) throw new NotFound("job");
    allow(actor, "introduction:read", introduction);
    const { id, jobSeekerId, employerId } = introduction;
    const line = lineOf(introduction, londonDay(deps.clock.now()).toString());
    const canTell = line.stage === "interested" || line.stage === "introduced";
    const assistance = await assistanceOf(store, actor, jobSeekerId, deps.clock.now());
    const seenAlready = await store.visibility.isStanding(jobSeekerId, employerId);
    const telling = await tellingOf(store, introduction, canTell);
    return {
      ...line,
      ...telling,
      asked: telling.suggested !== null,
      unread: (await store.messages.unread("job_seeker", [id])).get(id) ?? 0,
      openingId: introduction.opening.id,
      job: await easyOpening(store, introduction.opening, londonDay(deps.clock.now())),
      note: await store.introductions.noteOf(id, "proposal"),
      reasons: await reasonsFor(store, introduction, line.stage),
      employerChecked: (await store.visibility.employerToChoose(employerId, londonDay(deps.clock.now()))) !== null,
      seenAlready,
      assistance,
      readBack: !seenAlready && needsReadBack(assistance, false),
      replyBy: introduction.replyBy?.toString() ?? null,
      ending: endingOf(introduction, line.stage, await store.introductions.noteOf(id, "answer")),
      bookingId: introduction.lastBookingId,
      canStop: STOPPABLE.includes(line.stage) && !introduction.bookingStands,
      askAgain: await askAgain(store, introduction),
      history: historyForJobSeeker(introduction, await store.reminders.of({ introductionIds: [id] })),
    };
  });
}

/** All that the coach gave: what is kept today may be told tomorrow, when more people share it. */
async function reasonsFor(store: Store, introduction: Introduction, stage: IntroductionStatus): Promise<SeekerIntroductionView["reasons"]> {
  if (!LIVE_INTRODUCTION_STATES.includes(stage)) return [];
  const told: readonly string[] = (await saidToEmployer(store, introduction)).reasons;
  return introduction.reasons.map((code) => ({ words: easyOf(PROPOSAL_REASONS, code), told: told.includes(code) }));
}

async function askAgain(store: Store, { opening, jobSeekerId }: Introduction): Promise<string | null> {
  const history = await store.introductions.list({ jobSeekerId, ...aboutOpening(opening) });
  return mayTakeBackNo(history) && (await openOne(store, opening.id)) ? opening.id : null;
}

/** @param coachWords how the coach told the employer's answer, where they wrote it themselves */
function endingOf(introduction: Introduction, stage: IntroductionStatus, coachWords: string | null): string | null {
  if (stage === "declined" && coachWords !== null) return coachWords;
  if (stage === "declined" && introduction.declineReason && introduction.reasonPassedOn) {
    return easyOf(DECLINE_REASONS, introduction.declineReason);
  }
  if (stage === "closed") return easyOf(CLOSING_REASONS, introduction.closingReason ?? "vacancy-closed");
  return null;
}

function lineOf(introduction: Introduction, today: string): Omit<SeekerIntroductionLine, "unread" | "asked"> {
  const stage = seekerStage(introduction);
  const { lastBooking, chosenNext: chosen } = introduction;
  return {
    id: introduction.id,
    title: introduction.openingTitle,
    kind: introduction.opening.kind,
    employerName: introduction.employerName,
    employerId: introduction.employerId,
    stage,
    lastBooking,
    bookingStands: introduction.bookingStands,
    next: nextStep({ stage, lastBooking, chosen, replyBy: introduction.replyBy?.toString() ?? null }, today),
  };
}
