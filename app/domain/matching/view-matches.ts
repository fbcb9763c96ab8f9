import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import type { Store } from "../store.ts";
import type { Vacancy } from "../vacancy/vacancy.ts";
import { inOrder, matchCard, type MatchCard, type UnderWay } from "./card.ts";
import { candidateQueryOf, explainFor } from "./opening.ts";

/** How many people are read again and put in order. Nobody is counted beyond the cards of a page. */
export const CANDIDATE_WINDOW = 200;
const CARDS_PER_PAGE = 10;

export type MatchesView = {
  vacancy: { id: string; title: string; siteName: string; status: Vacancy["status"] };
  /** Why there can be no cards at all, if so. */
  hold: "not-verified" | "not-open" | null;
  cards: MatchCard[];
  page: number;
  hasNext: boolean;
  /** The index did not answer: the same people, in a plainer order. */
  plainer: boolean;
};

/**
 * The people an employer may see, in the light of one vacancy of its own (M1).
 * Search proposes, the database disposes: whatever the index says, each person is
 * read again under this employer's own rights, so a choice withdrawn a moment ago
 * counts, and an index that is away only makes the order plainer.
 *
 * The search happens between two transactions: no network call waits inside one.
 */
export async function viewMatches(
  deps: Deps,
  actor: EmployerMember,
  input: { vacancyId: string; page: number },
): Promise<MatchesView> {
  const { vacancy, hold } = await deps.withActor(actor, async (store) => {
    const vacancy = await store.vacancies.byId(input.vacancyId);
    if (!vacancy) throw new NotFound("vacancy");
    allow(actor, "matches:read", vacancy);
    return { vacancy, hold: holdOn(vacancy) };
  });
  const heading = { id: vacancy.id, title: vacancy.title, siteName: vacancy.site.name, status: vacancy.status };
  if (hold) return { vacancy: heading, hold, cards: [], page: 1, hasNext: false, plainer: false };

  const query = candidateQueryOf(vacancy);
  const proposed = await deps.search.candidates(query, CANDIDATE_WINDOW);

  return deps.withActor(actor, async (store) => {
    const people = proposed
      ? await store.matching.visibleAmong(proposed)
      : await store.matching.visibleByTasks(query.tasks, CANDIDATE_WINDOW);
    const aliases = await store.visibility.aliasesFor(
      actor.employerId,
      people.map((person) => person.jobSeekerId),
    );
    const matches = people.flatMap((person) => {
      const alias = aliases.get(person.jobSeekerId);
      if (!alias) return [];
      return [{ person, alias, explanation: explainFor(vacancy, person) }];
    });
    const ordered = inOrder(vacancy.id, matches);
    const page = Math.min(Math.max(1, input.page), Math.max(1, Math.ceil(ordered.length / CARDS_PER_PAGE)));
    const shown = ordered.slice((page - 1) * CARDS_PER_PAGE, page * CARDS_PER_PAGE);
    const underWay = await underWayFor(store, vacancy.id);
    return {
      vacancy: heading,
      hold: null,
      cards: shown.map(({ person, alias, explanation }) =>
        matchCard(alias, explanation, underWay(person.jobSeekerId)),
      ),
      page,
      hasNext: page * CARDS_PER_PAGE < ordered.length,
      plainer: proposed === null,
    };
  });
}

/** Only what the employer may read: an introduction nobody has agreed to does not exist for it. */
async function underWayFor(store: Store, vacancyId: string): Promise<(jobSeekerId: string) => UnderWay> {
  const asked = await store.introductions.askedAbout(vacancyId);
  const introduced = new Set((await store.introductions.list({ vacancyId })).map(({ jobSeekerId }) => jobSeekerId));
  return (id) => (introduced.has(id) ? "introduction" : asked.has(id) ? "asked" : null);
}

function holdOn(vacancy: Vacancy): MatchesView["hold"] {
  if (vacancy.employerLevel === null) return "not-verified";
  return vacancy.status === "open" ? null : "not-open";
}
