import { jobsNotForMe } from "#app/domain/jobs/my-jobs.ts";
import { BackLink, CardList, EasyRead, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { JobCardEasy } from "#app/ui/jobs/job-card-easy.tsx";
import { SetAsideButton } from "#app/ui/jobs/set-aside-button.tsx";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/jobs-not-for-me";

export const loader = page(["jobSeeker"], async ({ deps, actor }) => ({ jobs: await jobsNotForMe(deps, actor) }));

export default function JobsNotForMe({ loaderData: { jobs } }: Route.ComponentProps) {
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
    </SeekerLayout>
  );
}
