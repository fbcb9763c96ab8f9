import { jobsNotForMe } from "#app/domain/jobs/my-jobs.ts";
import { BackLink, CardList, EasyRead, PageTitle, Pagination, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { JobCardEasy } from "#app/ui/jobs/job-card-easy.tsx";
import { SetAsideButton } from "#app/ui/jobs/set-aside-button.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/jobs-not-for-me";

export const loader = page(["jobSeeker"], ({ deps, actor, url }) => jobsNotForMe(deps, actor, { page: pageNumber(url) }));

export default function JobsNotForMe({ loaderData: { jobs, page, pageCount } }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("Jobs that are not for me")}</title>
      <BackLink to="/me/jobs">Jobs near me</BackLink>
      <PageTitle>Jobs that are not for me</PageTitle>
      {jobs.length === 0 ? (
        <EasyRead picture="check">There is no job here now.</EasyRead>
      ) : (
        <CardList>
          {jobs.map((job) => (
            <JobCardEasy key={job.id} job={job} actions={<SetAsideButton job={job} setAside />} />
          ))}
        </CardList>
      )}
      <Pagination page={page} pageCount={pageCount} href={(number) => `?page=${number}`} />
    </SeekerLayout>
  );
}
