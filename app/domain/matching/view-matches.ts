import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { isPaused } from "../employer/capacity.ts";
import { NotFound } from "../errors.ts";
import { aboutOpening, OPENING_WORDS, type OpeningRef } from "../opening/opening-ref.ts";
import type { Store } from "../store.ts";
import { countLook } from "../opening/count-uses.ts";
import { matchCard, type MatchCard } from "./card.ts";
import { candidateQueryOf, explainFor, weighFor } from "./opening.ts";
import { inOrder, pageOfCards } from "./order.ts";
import { readOpeningToShowFor, type Gap, type OpeningToShowFor } from "./real-opening.ts";

/** How many people are read again and put in order. Nobody is counted beyond the cards of a page. */
const CANDIDATE_WINDOW = 200;

/** Which of the people an employer may see are shown. Never more than those, and never counted. */
export const MATCH_PARTS = ["all", "not-asked", "under-way"] as const;
export type MatchPart = (typeof MATCH_PARTS)[number];

export type MatchesView = {
  opening: OpeningRef & Pick<OpeningToShowFor, "title" | "siteName" | "status">;
  /** Why there can be no cards at all, if so. */
  hold: "not-verified" | "not-real" | "not-open" | "paused" | "held" | "looked-enough" | null;
  /** What an opening that is not real yet does not say. */
  gaps: Gap[];
  cards: MatchCard[];
  part: MatchPart;
  /** Nobody may be seen at all, whatever the part. */
  nobody: boolean;
  page: number;
  hasNext: boolean;
  /** The index did not answer: the same people, in a plainer order. */
  plainer: boolean;
};

/**
 * The people an employer may see, in the light of one opening of its own (M1).
 * Search proposes, the database disposes: whatever the index says, each person is
 * read again under this employer's own rights, so a choice withdrawn a moment ago
 * counts, and an index that is away only makes the order plainer.
 *
 * The search happens between two transactions: no network call waits inside one.
 */
export async function viewMatches(
  deps: Deps,
  actor: EmployerMember,
  input: { opening: OpeningRef; page: number; part?: MatchPart },
): Promise<MatchesView> {
  const now = deps.clock.now();
  const { opening, hold } = await deps.withActor(actor, async (store) => {
    const [found, capacity, held] = await Promise.all([
      readOpeningToShowFor(store, input.opening),
      store.employers.capacity(actor.employerId),
      store.alerts.isHeld(actor.employerId),
    ]);
    if (!found) throw new NotFound(OPENING_WORDS[input.opening.kind]);
    allow(actor, "matches:read", { employerId: found.employerId });
    const hold = holdOn(found, { held, paused: isPaused(capacity, londonDay(now)) });
    if (hold !== null || found.real === null) return { opening: found, hold };
    const look = { employerId: found.employerId, opening: input.opening, tasks: found.real.tasks, page: input.page, now };
    return { opening: found, hold: (await countLook(store, look)) ? null : ("looked-enough" as const) };
  });
  const { title, siteName, status, gaps, real } = opening;
  const heading = { ...input.opening, title, siteName, status };
  const part = input.part ?? "all";
  if (hold !== null || real === null) {
    return { opening: heading, hold, gaps, cards: [], part, nobody: true, page: 1, hasNext: false, plainer: false };
  }

  const query = candidateQueryOf(real);
  const proposed = await deps.search.candidates(query, CANDIDATE_WINDOW);

  return deps.withActor(actor, async (store) => {
    const [people, underWay] = await Promise.all([
      proposed
        ? store.matching.visibleAmong(proposed)
        : store.matching.visibleByTasks(query.tasks, CANDIDATE_WINDOW, deps.keyedHash("window", `${actor.employerId}:${real.id}`)),
      underWayFor(store, input.opening),
    ]);
    const matches = people.map((person) => ({ person, weight: weighFor(real, person) }));
    const seatOf = (jobSeekerId: string) =>
      deps.keyedHash("order-of-equals", `${actor.employerId}:${real.kind}:${real.id}:${jobSeekerId}`);
    const ordered = inOrder(matches, seatOf)
      .map((match) => ({ ...match, state: underWay(match.person.jobSeekerId) }))
      .filter(({ state }) => part === "all" || (state.underWay !== null) === (part === "under-way"));
    const shown = pageOfCards(ordered, input.page);
    const aliases = await store.visibility.aliasesFor(
      actor.employerId,
      shown.items.map(({ person }) => person.jobSeekerId),
    );
    // Last of all, once more: whoever hid since they were read above may have an alias of before.
    const still = new Map(
      (await store.matching.visibleAmong(shown.items.map(({ person }) => person.searchId))).map((person) => [person.searchId, person]),
    );
    return {
      opening: heading,
      hold: null,
      gaps,
      cards: shown.items.flatMap(({ person: { searchId, jobSeekerId }, state }) => {
        const [alias, person] = [aliases.get(jobSeekerId), still.get(searchId)];
        return alias && person ? [matchCard(alias, explainFor(real, person), state)] : [];
      }),
      part,
      nobody: matches.length === 0,
      page: shown.page,
      hasNext: shown.hasNext,
      plainer: proposed === null,
    };
  });
}

/** Only what the employer may read: an introduction nobody has agreed to does not exist for it. */
async function underWayFor(
  store: Store,
  opening: OpeningRef,
): Promise<(jobSeekerId: string) => Pick<MatchCard, "underWay" | "introductionId">> {
  const [asked, introductions] = await Promise.all([
    store.introductions.askedAbout(opening),
    store.introductions.list(aboutOpening(opening)),
  ]);
  // The newest first: that is the one to go to.
  const introduced = new Map(introductions.toReversed().map(({ id, jobSeekerId }) => [jobSeekerId, id]));
  return (jobSeekerId) => {
    const introductionId = introduced.get(jobSeekerId) ?? null;
    if (introductionId) return { underWay: "introduction", introductionId };
    return { underWay: asked.has(jobSeekerId) ? "asked" : null, introductionId };
  };
}

function holdOn(
  { employerLevel, status, gaps }: OpeningToShowFor,
  { held, paused }: { held: boolean; paused: boolean },
): MatchesView["hold"] {
  if (employerLevel === null) return "not-verified";
  if (held) return "held";
  if (paused) return "paused";
  if (gaps.length > 0) return "not-real";
  return status === "open" ? null : "not-open";
}
