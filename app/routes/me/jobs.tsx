import { Link } from "react-router";
import { jobFilterFrom, jobFilterWords } from "#app/domain/jobs/job-filter.ts";
import { myJobs } from "#app/domain/jobs/my-jobs.ts";
import {
  ButtonLink, CardList, EasyRead, EasyReadList, NotificationBanner, PageTitle, Pagination, SeekerLayout,
} from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { JobCardEasy } from "#app/ui/jobs/job-card-easy.tsx";
import { JobFilterForm } from "#app/ui/jobs/job-filter-form.tsx";
import { doneWords } from "#app/web/done.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/jobs";

const DONE = {
  "not-for-me": "This job is not in your list now.",
  back: "This job is in your list again.",
};

export const loader = page(["jobSeeker"], async ({ deps, actor, url }) => {
  const filter = jobFilterFrom((name) => url.searchParams.get(name));
  return {
    ...(await myJobs(deps, actor, { filter, page: pageNumber(url) })),
    filter,
    done: doneWords(DONE, url),
  };
});

export default function JobsNearMe({ loaderData }: Route.ComponentProps) {
  const { jobs, page, pageCount, town, hoping, setAside, plainer, filter, done } = loaderData;
  const href = (number: number) => `?${new URLSearchParams({ ...jobFilterWords(filter), page: String(number) })}`;
  return (
    <SeekerLayout>
      <title>{pageTitle("Jobs near me")}</title>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <PageTitle>Jobs near me</PageTitle>
      <EasyRead picture="lock">
        <p>You can look at all jobs.</p>
        <p>No employer sees you when you look.</p>
      </EasyRead>
      {!hoping && <Missing words="You have not told us what work you hope for." to="/me/profile/hopes" link="Say what I hope for" />}
      {town === null && <Missing words="You have not told us where you live." to="/me/profile/area" link="Say where I live" />}
      {plainer && (
        <EasyRead picture="later">
          <p>We could not look through all jobs just now.</p>
          <p>You see some jobs. Please come back later for more.</p>
        </EasyRead>
      )}
      <JobFilterForm filter={filter} at="/me/jobs" easy near={town !== null} />
      {jobs.length === 0 ? (
        <NoJobs filtered={Object.keys(jobFilterWords(filter)).length > 0} />
      ) : (
        <>
          {hoping && <p className="govuk-body">Work you hope for comes first. Some is different, so that you can find new things. Jobs far away come last.</p>}
          {jobs.some(({ kind }) => kind === "unmet_need") && (
            <p className="govuk-body">“Not a job yet” means this. It is work that could become a job.</p>
          )}
          <CardList>
            {jobs.map((job) => (
              <JobCardEasy key={job.id} job={job} />
            ))}
          </CardList>
        </>
      )}
      <Pagination page={page} pageCount={pageCount} href={href} />
      {setAside > 0 && (
        <p className="govuk-body">
          <Link to="/me/jobs/not-for-me">Jobs that are not for me</Link>
        </p>
      )}
    </SeekerLayout>
  );
}

function Missing({ words, to, link }: { words: string; to: string; link: string }) {
  return (
    <EasyRead picture="question">
      <p>{words}</p>
      <p>
        <Link to={to}>{link}</Link>
      </p>
    </EasyRead>
  );
}

function NoJobs({ filtered }: { filtered: boolean }) {
  return (
    <>
      <EasyReadList
        items={[
          { picture: "search", words: filtered ? "There is no job like this now." : "There is no new job now." },
          { picture: "coach", words: "New jobs come often. Your coach looks for jobs too." },
        ]}
      />
      {filtered && (
        <ButtonLink to="/me/jobs" kind="secondary">
          Show all jobs
        </ButtonLink>
      )}
    </>
  );
}
