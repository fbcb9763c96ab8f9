import { jobFilterFrom, jobFilterWords } from "#app/domain/jobs/job-filter.ts";
import { suggestJobs } from "#app/domain/jobs/suggest-jobs.ts";
import { BackLink, CoachLayout, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { JobFilterForm } from "#app/ui/jobs/job-filter-form.tsx";
import { SuggestedJobs } from "#app/ui/jobs/suggested-jobs.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { page } from "#app/web/page.server.ts";
import { searched } from "#app/web/searched.ts";
import type { Route } from "./+types/person-jobs";

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id, url }) => {
  const filter = jobFilterFrom((name) => url.searchParams.get(name));
  const search = searched(url, "search");
  const looking = { jobSeekerId: id("jobSeekerId"), filter, search, part: "all" as const, page: pageNumber(url) };
  return { suggested: await suggestJobs(deps, actor, looking), filter, search };
});

export default function PersonJobs({ loaderData: { suggested, filter, search } }: Route.ComponentProps) {
  const { person } = suggested;
  const at = `/coach/people/${person.id}`;
  const words = { ...jobFilterWords(filter), ...(search && { search }) };
  return (
    <CoachLayout>
      <title>{pageTitle(`Jobs for ${person.knownAs}`)}</title>
      <BackLink to={at}>{person.knownAs}</BackLink>
      <PageTitle lead={`What ${person.knownAs} hopes for comes first, then what matters to them. Look at it together: they see the same jobs.`}>
        Jobs for {person.knownAs}
      </PageTitle>
      <JobFilterForm filter={filter} at={`${at}/jobs`} search={search} near={person.town !== null} />
      <SuggestedJobs
        suggested={suggested}
        href={(number) => `?${new URLSearchParams({ ...words, page: String(number) })}`}
        none="Show all jobs, or talk about another kind of work."
      />
    </CoachLayout>
  );
}
