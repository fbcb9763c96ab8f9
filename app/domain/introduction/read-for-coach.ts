import { allow, isAllowed, scopeOf } from "../access/policy.ts";
import type { JobCoach, ProviderLead } from "../actor.ts";
import type { BookingStatus } from "../booking/booking-lifecycle.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { stands, type DisclosureStage } from "../disclosure/disclosure-store.ts";
import { NAME_ITEMS, toldLines, type ToldLine } from "../disclosure/items.ts";
import { NotAllowed, NotFound } from "../errors.ts";
import { outOfReach } from "../message/reach.ts";
import type { OpeningRef } from "../opening/opening-ref.ts";
import type { Store } from "../store.ts";
import { CLOSING_REASONS, DECLINE_REASONS, PROPOSAL_REASONS } from "../vocabulary/reasons.ts";
import { labelOf } from "../vocabulary/terms.ts";
import { LIVE_INTRODUCTION_STATES, statusNow, type IntroductionStatus } from "./introduction-lifecycle.ts";
import type { EmployerAnswers, Introduction, IntroductionRequest } from "./introduction-store.ts";
import { historyForCoach, type HistoryEntry } from "./history.ts";
import { FIRST_GOING_ON, listIntroductions, type Listed, type ListWanted } from "./list-introductions.ts";
import { nextStep, type NextStep } from "./next-step.ts";
import type { Reminder } from "./reminder-store.ts";
import { lastToEmployer } from "./remind-employer.ts";
import { REQUEST_WORDS, type RequestStatus } from "./request-lifecycle.ts";
import { saidToEmployer } from "./said-to-employer.ts";
import { mayRemindFrom } from "../mailing/by-hand.ts";
import { waitOf } from "./waiting.ts";

type Coach = JobCoach | ProviderLead;

type CoachRequestLine = {
  id: string;
  jobSeekerId: string;
  who: string;
  opening: OpeningRef;
  openingTitle: string;
  employerName: string | null;
  status: RequestStatus;
  words: string;
  askedAt: string;
};

export type CoachIntroductionLine = {
  id: string;
  jobSeekerId: string;
  who: string;
  opening: OpeningRef;
  openingTitle: string;
  employerName: string | null;
  stage: IntroductionStatus;
  /** ISO date the employer is asked to answer by, while it has not. */
  replyBy: string | null;
  bookingId: string | null;
  /** The coach has to read the employer's no. */
  toReview: boolean;
  /** How many messages wait to be passed on. */
  messages: number;
  lastBooking: BookingStatus | null;
  next: NextStep;
};

export type CoachIntroductionView = CoachIntroductionLine & {
  reasons: string[];
  /** Of these, the ones an employer is not told as it stands: they say more than it may know of the person now. */
  reasonsKept: string[];
  note: string | null;
  decline: { reason: string; words: string | null; passedOn: boolean | null; wordsPassedOn: string | null } | null;
  /** Why it ended, or what the person ended themselves while the employer's no waited to be read. */
  closedWords: string | null;
  /** With the words, as the employer reads them or will. */
  told: ToldLine[];
  /** They have told what to call them, without which nobody can come to work. */
  nameTold: boolean;
  /** What waits for their answer; ISO moment. */
  suggested: { stage: DisclosureStage; at: string } | null;
  /** What has come about, the newest first. */
  history: HistoryEntry[];
  /** How this employer answers, where that is of use. */
  answers: EmployerAnswers | null;
  /** It sees nobody new because it leaves people without an answer. */
  employerSilent: boolean;
  /** The coach may remind the employer by hand; from when, if that was done lately. */
  remind: { from: string | null } | null;
  /** To whom a message can be passed on now. */
  reach: { jobSeeker: boolean; employer: boolean };
  can: { review: boolean; close: boolean; book: boolean; suggest: boolean };
};

/** One page of the introductions of the people this coach supports. */
export async function introductionsForCoach(
  deps: Deps,
  actor: Coach,
  wanted: ListWanted = FIRST_GOING_ON,
): Promise<Listed<CoachIntroductionLine>> {
  return deps.withActor(actor, async (store) => {
    const scope = scopeOf(actor, "introduction:read");
    if (scope === null) throw new NotAllowed();
    const today = londonDay(deps.clock.now());
    return listIntroductions(store, { side: "coach", scope, today }, wanted, async (found) => {
      const who = await namesAmong(store, found);
      const messages = await store.messages.waitingForCoach(found.map(({ id }) => id));
      return found.map((one) => lineOf(one, who(one.jobSeekerId), messages.get(one.id) ?? 0, today.toString()));
    });
  });
}

export async function introductionForCoach(
  deps: Deps,
  actor: Coach,
  input: { introductionId: string },
): Promise<CoachIntroductionView> {
  return deps.withActor(actor, async (store) => {
    const introduction = await store.introductions.byId(input.introductionId);
    if (!introduction) throw new NotFound("introduction");
    allow(actor, "introduction:read", introduction);
    const { id } = introduction;
    const who = await namesOf(store, actor);
    const messages = (await store.messages.waitingForCoach([id])).get(id) ?? 0;
    const today = londonDay(deps.clock.now()).toString();
    const line = lineOf(introduction, who(introduction.jobSeekerId), messages, today);
    const live = LIVE_INTRODUCTION_STATES.includes(line.stage);
    const told = (await store.disclosures.of([id])).filter(stands);
    const suggested = live ? await store.disclosures.waiting(id) : null;
    const reminders = await store.reminders.of({ introductionIds: [id] });
    const said: readonly string[] = (await saidToEmployer(store, introduction)).reasons;
    const reasonWords = (code: string) => labelOf(PROPOSAL_REASONS, code);
    return {
      ...line,
      reach: {
        jobSeeker: outOfReach(introduction, "job_seeker") === null,
        employer: outOfReach(introduction, "employer") === null,
      },
      reasons: introduction.reasons.map(reasonWords),
      reasonsKept: live ? introduction.reasons.filter((code) => !said.includes(code)).map(reasonWords) : [],
      note: await store.introductions.noteOf(id, "proposal"),
      decline: introduction.declineReason
        ? {
            reason: labelOf(DECLINE_REASONS, introduction.declineReason),
            words: await store.introductions.declineNoteOf(id),
            passedOn: introduction.reasonPassedOn,
            wordsPassedOn: await store.introductions.noteOf(id, "answer"),
          }
        : null,
      closedWords:
        line.stage === "closed" || introduction.closedAt !== null
          ? labelOf(CLOSING_REASONS, introduction.closingReason ?? "vacancy-closed")
          : null,
      told: toldLines(told, "plain"),
      nameTold: told.some(({ item }) => NAME_ITEMS.includes(item)),
      suggested: suggested && { stage: suggested.stage, at: suggested.suggestedAt.toString() },
      remind: remindableBy(deps, actor, introduction, reminders),
      history: historyForCoach(introduction, reminders, line.who),
      answers: live ? await store.introductions.answersOf(introduction.employerId) : null,
      employerSilent: live && (await store.employers.capacity(introduction.employerId)).silentSince !== null,
      can: {
        review: line.toReview && isAllowed(actor, "introduction:review", introduction),
        suggest: line.stage === "interested" || line.stage === "introduced",
        close: live && !introduction.bookingStands,
        book:
          line.stage === "introduced" &&
          line.bookingId === null &&
          isAllowed(actor, "booking:make", introduction),
      },
    };
  });
}

function remindableBy(
  deps: Deps,
  actor: Coach,
  introduction: Introduction,
  reminders: readonly Reminder[],
): CoachIntroductionView["remind"] {
  if (waitOf(introduction)?.on !== "employer" || !isAllowed(actor, "introduction:remind", introduction)) return null;
  return { from: mayRemindFrom(lastToEmployer(reminders), deps.clock.now())?.toString() ?? null };
}

/** One question of an employer, for the page that answers it. */
export async function requestForCoach(
  deps: Deps,
  actor: Coach,
  input: { requestId: string },
): Promise<CoachRequestLine> {
  return deps.withActor(actor, async (store) => {
    const request = await store.introductions.requestById(input.requestId);
    if (!request) throw new NotFound("request");
    allow(actor, "introduction:read", request);
    const who = await namesOf(store, actor);
    return requestLineOf(request, who(request.jobSeekerId));
  });
}

/** What the people of this coach go by. */
export async function namesOf(store: Store, actor: Coach): Promise<(jobSeekerId: string) => string> {
  const scope = scopeOf(actor, "job-seeker:read");
  if (scope === null) throw new NotAllowed();
  const names = new Map((await store.profiles.caseload(scope)).map((row) => [row.jobSeekerId, row.knownAs]));
  return (jobSeekerId) => names.get(jobSeekerId) ?? "Somebody";
}

/** What these people go by, of whom the actor may see the thing that is about them. */
async function namesAmong(store: Store, things: readonly { jobSeekerId: string }[]): Promise<(jobSeekerId: string) => string> {
  const names = await store.profiles.namesOf([...new Set(things.map(({ jobSeekerId }) => jobSeekerId))]);
  return (jobSeekerId) => names.get(jobSeekerId) ?? "Somebody";
}

function requestLineOf(request: IntroductionRequest, who: string): CoachRequestLine {
  const status = request.openingStands ? request.status : "closed";
  return {
    id: request.id,
    jobSeekerId: request.jobSeekerId,
    who,
    opening: request.opening,
    openingTitle: request.openingTitle,
    employerName: request.employerName,
    status,
    words: REQUEST_WORDS[status],
    askedAt: request.askedAt.toString(),
  };
}

function lineOf(introduction: Introduction, who: string, messages: number, today: string): CoachIntroductionLine {
  const stage = statusNow(introduction);
  const replyBy = stage === "with_employer" ? (introduction.replyBy?.toString() ?? null) : null;
  const toReview = stage === "declined" && introduction.declineReviewedAt === null;
  const { lastBooking, chosenNext: chosen } = introduction;
  return {
    id: introduction.id,
    jobSeekerId: introduction.jobSeekerId,
    who,
    opening: introduction.opening,
    openingTitle: introduction.openingTitle,
    employerName: introduction.employerName,
    stage,
    replyBy,
    bookingId: introduction.bookingId,
    toReview,
    messages,
    lastBooking,
    next: nextStep({ stage, lastBooking, chosen, replyBy, toReview, messages }, today),
  };
}
