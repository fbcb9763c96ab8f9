import { allow, allowEver, scopeOf } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import type { BookingStatus } from "../booking/booking-lifecycle.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { mayBeInterested } from "./decide-introduction.ts";
import { isDue, stands } from "../disclosure/disclosure-store.ts";
import { toldLines, type ToldLine } from "../disclosure/items.ts";
import { showName, toldNames } from "../disclosure/told-names.ts";
import { NotAllowed, NotFound } from "../errors.ts";
import type { OpeningRef } from "../opening/opening-ref.ts";
import { LINES_PER_PAGE, pageOf, type Paged } from "../paging.ts";
import type { Store } from "../store.ts";
import { DECLINE_REASONS, PROPOSAL_REASONS } from "../vocabulary/reasons.ts";
import { labelOf } from "../vocabulary/terms.ts";
import { closingWordsForEmployer } from "./closing-reasons.ts";
import { LIVE_INTRODUCTION_STATES, statusNow, type IntroductionStatus } from "./introduction-lifecycle.ts";
import { historyForEmployer, type HistoryEntry } from "./history.ts";
import type { Introduction, NamedCoach } from "./introduction-store.ts";
import { FIRST_GOING_ON, listIntroductions, type Listed, type ListWanted } from "./list-introductions.ts";
import { nextStep, type NextStep } from "./next-step.ts";
import { requestWords, type RequestWords } from "./request-lifecycle.ts";
import { saidToEmployer, type Fit } from "./said-to-employer.ts";

/** The states an employer can find an introduction in: it has none before the job seeker's yes. */
export type EmployerStage = Extract<
  IntroductionStatus,
  "with_employer" | "declined" | "interested" | "introduced" | "closed"
>;

/** Built field by field: an alias or the name that was told, never an id of the person. */
type EmployerIntroductionLine = {
  id: string;
  /** The name they told this employer, or the alias. */
  who: string;
  opening: OpeningRef;
  openingTitle: string;
  stage: EmployerStage;
  /** ISO date, while an answer is waited for. */
  replyBy: string | null;
  /** Messages the coach passed on that are not marked as read. */
  unread: number;
  lastBooking: BookingStatus | null;
  next: NextStep;
};

type EmployerRequestLine = { id: string; who: string; opening: OpeningRef; openingTitle: string; words: RequestWords; askedAt: string };

export type EmployerIntroductionView = EmployerIntroductionLine & {
  /** What the coach says of them, while it goes on, as far as what this employer may know bears it out. */
  reasons: string[];
  /** How they relate to this opening as it was when this was proposed, while they let this employer see it. */
  fit: Fit | null;
  /** What they agreed to tell. Empty before, and once it is over. */
  told: ToldLine[];
  declineReason: string | null;
  /** The employer's own words to the coach. */
  declineWords: string | null;
  closedWords: string | null;
  bookingId: string | null;
  /** It is verified today: otherwise it can only say no. */
  mayBeInterested: boolean;
  /** Whom to talk to, while it goes on: who coaches the person later is nothing this employer may learn. */
  coach: NamedCoach | null;
  /** What has come about, the newest first. */
  history: HistoryEntry[];
};

/** What an employer's list and its dashboard show. */
export async function introductionsForEmployer(
  deps: Deps,
  actor: EmployerMember,
  wanted: ListWanted & { asked?: number } = FIRST_GOING_ON,
): Promise<{ introductions: Listed<EmployerIntroductionLine>; requests: Paged<EmployerRequestLine> }> {
  return deps.withActor(actor, async (store) => {
    const scope = scopeOf(actor, "introduction:read");
    if (scope === null) throw new NotAllowed();
    const today = londonDay(deps.clock.now());
    const introductions = await listIntroductions(store, { side: "employer", scope, today }, wanted, async (found) => {
      const who = await aliasesOf(store, actor, found);
      const names = await toldNames(store, found);
      const unread = await store.messages.unread("employer", found.map(({ id }) => id));
      return found.map((one) => ({
        ...lineOf(one, names.get(one.id) ?? who(one.jobSeekerId), today.toString()),
        unread: unread.get(one.id) ?? 0,
      }));
    });
    return { introductions, requests: await questionsOf(store, actor, wanted.asked ?? 1) };
  });
}

/** One page of what this employer asked the coach. */
async function questionsOf(store: Store, actor: EmployerMember, page: number): Promise<Paged<EmployerRequestLine>> {
  const { employerId } = actor;
  const { offset, ...at } = pageOf(await store.introductions.countRequests({ employerId }), page, LINES_PER_PAGE);
  const requests = await store.introductions.requests({ employerId }, { limit: LINES_PER_PAGE, offset });
  const known = await store.introductions.ofPeople(employerId, requests.map(({ jobSeekerId }) => jobSeekerId));
  const who = await aliasesOf(store, actor, requests);
  const items = requests.map((request) => ({
    id: request.id,
    who: who(request.jobSeekerId),
    opening: request.opening,
    openingTitle: request.openingTitle,
    words: requestWords(
      request,
      known.filter((one) => one.jobSeekerId === request.jobSeekerId && one.opening.id === request.opening.id).map(statusNow),
    ),
    askedAt: request.askedAt.toString(),
  }));
  return { items, ...at };
}

async function aliasesOf(store: Store, { employerId }: EmployerMember, things: readonly { jobSeekerId: string }[]) {
  const aliases = await store.visibility.aliasesFor(employerId, things.map(({ jobSeekerId }) => jobSeekerId));
  return (jobSeekerId: string) => aliases.get(jobSeekerId)?.label ?? "Somebody";
}

/** Its own page, which shows all that may be read. */
export async function introductionForEmployer(
  deps: Deps,
  actor: EmployerMember,
  input: { introductionId: string },
): Promise<EmployerIntroductionView> {
  return deps.withActor(actor, async (store) => {
    const { introduction, line } = await readShowing(deps, store, actor, input, (id) => store.disclosures.show([id], "all"));
    const { id } = introduction;
    return {
      ...line,
      ...(await saidOnPage(store, introduction, line.stage, () => store.introductions.coachOf(id))),
      unread: (await store.messages.unread("employer", [id])).get(id) ?? 0,
      declineReason: introduction.declineReason && labelOf(DECLINE_REASONS, introduction.declineReason),
      declineWords: await store.introductions.declineNoteOf(id),
      closedWords: line.stage === "closed" ? closingWordsForEmployer(introduction.closingReason) : null,
      bookingId: introduction.bookingId,
      mayBeInterested: await mayBeInterested(store, introduction.employerId, londonDay(deps.clock.now())),
      history: historyForEmployer(introduction, await store.reminders.of({ introductionIds: [id] })),
    };
  });
}

/** What an employer's page says of the person and their coach. */
export type SaidOnPage = Pick<EmployerIntroductionView, "reasons" | "fit" | "told" | "coach">;

/**
 * Made here for the employer, and for the person who looks at what it sees: an employer finds what
 * it was shown before (`show`), the person all that is due.
 * @param stage as whoever looks knows it
 * @param coach each side finds out in its own way who that is
 */
export async function saidOnPage(
  store: Store, introduction: Introduction, stage: IntroductionStatus, coach: () => Promise<NamedCoach | null>,
): Promise<SaidOnPage> {
  if (!LIVE_INTRODUCTION_STATES.includes(stage)) return { reasons: [], fit: null, told: [], coach: null };
  const { fit, reasons } = await saidToEmployer(store, introduction);
  const released = (await store.disclosures.of([introduction.id])).filter((one) => stands(one) && isDue(one, introduction));
  return { reasons: reasons.map((code) => labelOf(PROPOSAL_REASONS, code)), fit, told: toldLines(released, "plain"), coach: await coach() };
}

/** What the pages beside it are headed with. Of all that was told they show the name, so no more is kept as read. */
export async function introductionHeading(
  deps: Deps,
  actor: EmployerMember,
  input: { introductionId: string },
): Promise<Pick<EmployerIntroductionLine, "id" | "who" | "openingTitle" | "stage">> {
  return deps.withActor(actor, async (store) => {
    const { line } = await readShowing(deps, store, actor, input, (id) => showName(store, id));
    return { id: line.id, who: line.who, openingTitle: line.openingTitle, stage: line.stage };
  });
}

/** @param show keeps as read what the page is about to show: of a withdrawal in the same moment, one of the two wins */
async function readShowing(
  deps: Deps,
  store: Store,
  actor: EmployerMember,
  { introductionId }: { introductionId: string },
  show: (id: string) => Promise<void>,
): Promise<{ introduction: Introduction; line: Omit<EmployerIntroductionLine, "unread"> }> {
  allowEver(actor, "introduction:read");
  const introduction = await store.introductions.byId(introductionId);
  if (!introduction) throw new NotFound("introduction");
  allow(actor, "introduction:read", introduction);
  const { id, jobSeekerId, employerId } = introduction;
  const alias = (await store.visibility.aliasesFor(employerId, [jobSeekerId])).get(jobSeekerId);
  if (statusNow(introduction) === "introduced") await show(id);
  const name = (await toldNames(store, [introduction])).get(id);
  return { introduction, line: lineOf(introduction, name ?? alias?.label ?? "Somebody", londonDay(deps.clock.now()).toString()) };
}

function lineOf(introduction: Introduction, who: string, today: string): Omit<EmployerIntroductionLine, "unread"> {
  const stage = statusNow(introduction) as EmployerStage;
  const replyBy = stage === "with_employer" ? (introduction.replyBy?.toString() ?? null) : null;
  const { lastBooking } = introduction;
  return {
    id: introduction.id,
    who,
    opening: introduction.opening,
    openingTitle: introduction.openingTitle,
    stage,
    replyBy,
    lastBooking,
    next: nextStep({ stage, lastBooking, replyBy }, today),
  };
}
