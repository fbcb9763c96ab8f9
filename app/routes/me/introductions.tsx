import { Link } from "react-router";
import { introductionsForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { wishesOfJobSeeker } from "#app/domain/introduction/read-wishes.ts";
import { readBookings } from "#app/domain/booking/read-bookings.ts";
import { SeekerStageTag, WishTag } from "#app/ui/brokering/words.tsx";
import { BookingList } from "#app/ui/brokering/booking-list.tsx";
import { Card, CardList, EasyRead, NotificationBanner, PageTitle, Section, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions";

const DONE: Record<string, string> = {
  asked: "Your coach has your question.",
  "not-asked": "You do not ask any more. That is fine.",
};

export const loader = page(["jobSeeker"], async ({ deps, actor, url }) => ({
  wishes: await wishesOfJobSeeker(deps, actor),
  done: DONE[url.searchParams.get("done") ?? ""] ?? null,
  jobs: await introductionsForJobSeeker(deps, actor),
  bookings: await readBookings(deps, actor),
}));

export default function MyJobs({ loaderData: { jobs, wishes, bookings, done } }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("My jobs")}</title>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
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
      {wishes.length > 0 && (
        <Section title="Jobs you asked about">
          <CardList>
            {wishes.map((wish) => (
              <Card
                key={wish.id}
                title={wish.stage === "waiting" ? <Link to={`/me/jobs/${wish.vacancyId}/ask`}>{wish.title}</Link> : wish.title}
                subtitle={wish.employerName}
                headingLevel={3}
                status={<WishTag stage={wish.stage} />}
              >
                {wish.ending && <p>{wish.ending}</p>}
              </Card>
            ))}
          </CardList>
        </Section>
      )}
    </SeekerLayout>
  );
}
