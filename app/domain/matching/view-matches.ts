import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { isPaused } from "../employer/capacity.ts";
import { NotFound } from "../errors.ts";
import { OPENING_WORDS, type OpeningRef } from "../opening/opening-ref.ts";
import type { Store } from "../store.ts";
import type { Alias } from "../visibility/alias.ts";
import { countLook, isSameLook } from "../opening/count-uses.ts";
import { matchCard, type MatchCard } from "./card.ts";
import { candidateQueryOf, explainFor, weighFor } from "./opening.ts";
import type { VisiblePerson } from "./matching-store.ts";
import { pageOfCards } from "./order.ts";
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
    const look = { employerId: actor.employerId, opening: input.opening, page: input.page, now };
    const [found, capacity, held, again] = await Promise.all([
      readOpeningToShowFor(store, input.opening),
      store.employers.capacity(actor.employerId),
      store.alerts.isHeld(actor.employerId),
      isSameLook(store, look),
    ]);
    if (!found) throw new NotFound(OPENING_WORDS[input.opening.kind]);
    allow(actor, "matches:read", { employerId: found.employerId });
    const hold = holdOn(found, { held, paused: isPaused(capacity, londonDay(now)) });
    if (hold !== null || found.real === null) return { opening: found, hold };
    const allowed = again || (await countLook(store, { ...look, tasks: found.real.tasks }));
    return { opening: found, hold: allowed ? null : ("looked-enough" as const) };
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
      store.introductions.underWayFor(input.opening),
    ]);
    const wanted = people.filter(({ jobSeekerId }) => part === "all" || underWay.has(jobSeekerId) === (part === "under-way"));
    const seatOf = (jobSeekerId: string) =>
      deps.keyedHash("order-of-equals", `${actor.employerId}:${real.kind}:${real.id}:${jobSeekerId}`);
    const matches = wanted.map((person) => ({ person, weight: weighFor(real, person) }));
    const shown = pageOfCards(matches, seatOf, input.page);
    // Last of all, once more: whoever hid since they were read above is not named.
    const named = await namedNow(store, actor.employerId, shown.items.map(({ person }) => person));
    return {
      opening: heading,
      hold: null,
      gaps,
      cards: shown.items.flatMap(({ person: { searchId, jobSeekerId } }) => {
        const still = named.get(searchId);
        return still ? [matchCard(still.alias, explainFor(real, still.person), stateOf(underWay.get(jobSeekerId)))] : [];
      }),
      part,
      nobody: people.length === 0,
      page: shown.page,
      hasNext: shown.hasNext,
      plainer: proposed === null,
    };
  });
}

type Named = { person: VisiblePerson; alias: Alias };

/** Whoever of these may be seen still, as they are now, with what the employer calls them, by search id. */
async function namedNow(store: Store, employerId: string, people: readonly VisiblePerson[]): Promise<Map<string, Named>> {
  const searchIds = people.map(({ searchId }) => searchId);
  let named = await store.matching.namedAmong(employerId, searchIds);
  if (named.length < people.length) {
    // Some hid, or this employer sees them for the first time.
    await store.visibility.aliasesFor(employerId, people.map(({ jobSeekerId }) => jobSeekerId));
    named = await store.matching.namedAmong(employerId, searchIds);
  }
  return new Map(named.map((one) => [one.person.searchId, one]));
}

/** @param introductionId undefined where nothing is under way, null where the employer has asked and no more */
function stateOf(introductionId: string | null | undefined): Pick<MatchCard, "underWay" | "introductionId"> {
  if (introductionId === undefined) return { underWay: null, introductionId: null };
  return { underWay: introductionId === null ? "asked" : "introduction", introductionId };
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
