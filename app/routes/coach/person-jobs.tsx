import { Link } from "react-router";
import { jobFilterFrom, jobFilterWords } from "#app/domain/jobs/job-filter.ts";
import { jobsForPerson } from "#app/domain/jobs/jobs-for-coach.ts";
import { BackLink, Card, CardList, CoachLayout, EmptyState, InsetText, PageTitle, Pagination, Tag } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { JobFilterForm } from "#app/ui/jobs/job-filter-form.tsx";
import { AskThem, askingTag, OpeningFacts, reasonSections } from "#app/ui/jobs/opening-card.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/person-jobs";

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id, url }) => {
  const filter = jobFilterFrom((name) => url.searchParams.get(name));
  const wanted = pageNumber(url);
  return { ...(await jobsForPerson(deps, actor, { jobSeekerId: id("jobSeekerId"), filter, page: wanted })), filter };
});

export default function PersonJobs({ loaderData }: Route.ComponentProps) {
  const { person, jobs, page, pageCount, leftOut, filter } = loaderData;
  const at = `/coach/people/${person.id}`;
  return (
    <CoachLayout>
      <title>{pageTitle(`Jobs for ${person.knownAs}`)}</title>
      <BackLink to={at}>{person.knownAs}</BackLink>
      <PageTitle lead={`What ${person.knownAs} hopes for comes first, then what matters to them. Look at it together: they see the same jobs.`}>
        Jobs for {person.knownAs}
      </PageTitle>
      {person.town === null && <InsetText>{person.knownAs} has not said where they live, so nothing here is about distance.</InsetText>}
      <JobFilterForm filter={filter} at={`${at}/jobs`} near={person.town !== null} />
      {leftOut > 0 && (
        <p className="govuk-body">
          {leftOut === 1 ? "1 job is" : `${leftOut} jobs are`} left out: {person.knownAs} said “not for me”.
        </p>
      )}
      {jobs.length === 0 ? (
        <EmptyState title="There is no job like this now">
          <p>Show all jobs, or talk about another kind of work.</p>
        </EmptyState>
      ) : (
        <CardList>
          {jobs.map((job) => (
            <Card
              key={job.id}
              title={<Link to={`/coach/jobs/${job.id}`}>{job.title}</Link>}
              subtitle={job.employerName}
              status={askingTag(job.asking) ?? (job.hoped ? <Tag tone="good">A hope</Tag> : undefined)}
              sections={reasonSections(job)}
              actions={<AskThem asking={job.asking} jobSeekerId={person.id} openingId={job.id} knownAs={person.knownAs} />}
            >
              <OpeningFacts opening={job} />
            </Card>
          ))}
        </CardList>
      )}
      <Pagination
        page={page}
        pageCount={pageCount}
        href={(number) => `?${new URLSearchParams({ ...jobFilterWords(filter), page: String(number) })}`}
      />
    </CoachLayout>
  );
}
