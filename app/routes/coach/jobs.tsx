import { openingsForCoach } from "#app/domain/jobs/jobs-for-coach.ts";
import { openingsFilterFrom, openingsFilterWords } from "#app/forms/jobs.ts";
import { ButtonLink, CardList, CoachLayout, EmptyState, PageTitle, Pagination } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { OpeningCard } from "#app/ui/jobs/opening-card.tsx";
import { OpeningsFilterForm } from "#app/ui/jobs/openings-filter-form.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/jobs";

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, url }) => {
  const filter = openingsFilterFrom((name) => url.searchParams.get(name));
  const wanted = pageNumber(url);
  return { ...(await openingsForCoach(deps, actor, { filter, page: wanted })), filter };
});

export default function Openings({ loaderData }: Route.ComponentProps) {
  const { openings, page, pageCount, total, problem, filter } = loaderData;
  const words = openingsFilterWords(filter);
  const any = Object.keys(words).length > 0;
  return (
    <CoachLayout>
      <title>{pageTitle("Jobs", { error: problem !== null })}</title>
      <PageTitle lead="Open vacancies, and unmet needs that could become a job, of employers whose Disability Confident level we have checked. Open one to see who of your people might like it.">
        Jobs
      </PageTitle>
      <OpeningsFilterForm filter={filter} any={any} problem={problem} />
      <p className="govuk-body" role="status">
        {total} {total === 1 ? "opening" : "openings"}
        {filter.town && problem === null ? ", the nearest first." : ", the newest first."}
      </p>
      {openings.length === 0 ? (
        <EmptyState
          title="There is no opening like this now"
          action={any && <ButtonLink to="/coach/jobs">Show all jobs</ButtonLink>}
        >
          <p>Try a wider distance, or another kind of work.</p>
        </EmptyState>
      ) : (
        <CardList columns={2}>
          {openings.map((opening) => (
            <OpeningCard key={opening.id} opening={opening} />
          ))}
        </CardList>
      )}
      <Pagination page={page} pageCount={pageCount} href={(number) => `?${new URLSearchParams({ ...words, page: String(number) })}`} />
    </CoachLayout>
  );
}
