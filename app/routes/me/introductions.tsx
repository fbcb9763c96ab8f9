import { Link } from "react-router";
import { introductionsForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { readBookings } from "#app/domain/booking/read-bookings.ts";
import { SeekerStageTag } from "#app/ui/brokering/words.tsx";
import { BookingList } from "#app/ui/brokering/booking-list.tsx";
import { Card, CardList, EasyRead, PageTitle, Section, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions";

export const loader = page(["jobSeeker"], async ({ deps, actor }) => ({
  jobs: await introductionsForJobSeeker(deps, actor),
  bookings: await readBookings(deps, actor),
}));

export default function MyJobs({ loaderData: { jobs, bookings } }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("My jobs")}</title>
      <PageTitle lead="Your coach asks you about these jobs. You say yes or no.">My jobs</PageTitle>
      {bookings.length > 0 && (
        <Section title="Your time at work">
          <BookingList bookings={bookings} at="/me/bookings" />
        </Section>
      )}
      {jobs.length === 0 ? (
        <EasyRead picture="later">
          <p>There is no job here now.</p>
          <p>Your coach asks you when there is a job that could fit.</p>
        </EasyRead>
      ) : (
        <Section title="Jobs you were asked about">
          <CardList>
            {jobs.map((job) => (
              <Card
                key={job.id}
                title={<Link to={`/me/introductions/${job.id}`}>{job.title}</Link>}
                subtitle={job.kind === "vacancy" ? job.employerName : `A new job that could be made. ${job.employerName ?? ""}`}
                headingLevel={3}
                status={<SeekerStageTag stage={job.stage} />}
              />
            ))}
          </CardList>
        </Section>
      )}
    </SeekerLayout>
  );
}
