import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { paged } from "../paging.ts";
import { findJobs } from "./find-jobs.ts";
import type { JobFilter } from "./job-filter.ts";
import { askingOf, holds, lineOf, reasonsOf, type Asking, type OpeningLine, type Reasons } from "./opening-line.ts";

type SuggestedJob = OpeningLine & Reasons & { hoped: boolean; asking: Asking };

export type SuggestedJobs = {
  person: { id: string; knownAs: string; town: string | null };
  jobs: SuggestedJob[];
  page: number;
  pageCount: number;
  /** Jobs they said are not for them, which are left out. */
  leftOut: number;
  /** The index did not answer: jobs found more plainly. */
  plainer: boolean;
};

const PER_PAGE = 10;

/**
 * The best jobs for one person, and work that could become one, with why, as they
 * would see them themselves (M2). Jobs are ranked, never the person. The one rule of
 * what a coach is offered, to look through and to propose alike.
 * @param input.part `open` leaves out what cannot be proposed, so that a list to choose from holds no dead end
 * @throws NotFound when the person is not theirs to look for
 */
export async function suggestJobs(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { jobSeekerId: string; filter: JobFilter; search: string; part: "all" | "open"; page: number },
): Promise<SuggestedJobs> {
  const { jobSeekerId, filter, search, part } = input;
  const found = await findJobs(deps, actor, { jobSeekerId, filter });
  return deps.withActor(actor, async (store) => {
    const introductions = Map.groupBy(await store.introductions.list({ jobSeekerId }), ({ opening }) => opening.id);
    const wishes = await store.wishes.list({ jobSeekerId });
    const wished = new Set(wishes.filter(({ status }) => status === "waiting").map(({ opening }) => opening.id));
    const jobs = found.jobs
      .map(({ work, explanation }) => ({
        ...lineOf(work, explanation.metres),
        ...reasonsOf(explanation),
        hoped: explanation.hoped,
        asking: askingOf(introductions.get(work.id) ?? [], { setAside: false, wished: wished.has(work.id) }),
      }))
      .filter((job) => (part === "all" || job.asking.open) && holds([job.title, job.employerName, job.town], search));
    const shown = paged(jobs, input.page, PER_PAGE);
    return {
      person: { id: jobSeekerId, knownAs: found.person.knownAs, town: found.person.town },
      jobs: shown.items,
      page: shown.page,
      pageCount: shown.pageCount,
      leftOut: found.setAside.size,
      plainer: found.plainer,
    };
  });
}
