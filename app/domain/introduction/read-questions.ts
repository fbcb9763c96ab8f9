import { scopeOf } from "../access/policy.ts";
import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotAllowed } from "../errors.ts";
import { LINES_PER_PAGE, pageOf, type KindFilter, type PagedByKind } from "../paging.ts";
import type { Asker, OpenQuestion } from "./question-store.ts";

export type CoachQuestion = Omit<OpenQuestion, "openingStands" | "askedAt"> & { askedAt: string };

export type CoachQuestions = PagedByKind<CoachQuestion, Asker>;

/** One page of what waits for this coach to answer, what has waited longest first, and how much there is of each kind. */
export async function questionsForCoach(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  { kind, page }: KindFilter<Asker> = { kind: null, page: 1 },
): Promise<CoachQuestions> {
  return deps.withActor(actor, async (store) => {
    const scope = scopeOf(actor, "introduction:read");
    if (scope === null) throw new NotAllowed();
    const some = await store.questions.counts(scope);
    const counts = { ...some, all: some.job_seeker + some.employer };
    const { offset, ...at } = pageOf(counts[kind ?? "all"], page, LINES_PER_PAGE);
    const found = await store.questions.page(scope, kind, { limit: LINES_PER_PAGE, offset });
    const items = found.map(({ openingStands: _stands, askedAt, ...question }) => ({ ...question, askedAt: askedAt.toString() }));
    return { items, ...at, kind, counts };
  });
}
