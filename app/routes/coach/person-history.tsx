import { readProfileHistory } from "#app/domain/vocational-profile/read-history.ts";
import { BackLink, CoachLayout, EmptyState, PageTitle, Pagination } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { HistoryForCoach } from "#app/ui/profile/history.tsx";
import { page } from "#app/web/page.server.ts";
import { pageNumber } from "#app/web/page-number.ts";
import type { Route } from "./+types/person-history";

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id, url }) => {
  const jobSeekerId = id("jobSeekerId");
  return { id: jobSeekerId, history: await readProfileHistory(deps, actor, { jobSeekerId, page: pageNumber(url) }) };
});

export default function PersonHistory({ loaderData: { id, history } }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle(`Changes to the profile of ${history.knownAs}`)}</title>
      <BackLink to={`/coach/people/${id}/profile`}>Profile of {history.knownAs}</BackLink>
      <PageTitle lead={`${history.knownAs} sees these changes too.`}>Changes to the profile of {history.knownAs}</PageTitle>
      {history.entries.length === 0 ? (
        <EmptyState title="Nothing has been changed yet" />
      ) : (
        <HistoryForCoach entries={history.entries} knownAs={history.knownAs} />
      )}
      <Pagination page={history.page} hasNext={history.hasNext} href={(page) => `?page=${page}`} />
    </CoachLayout>
  );
}
