import { Link } from "react-router";
import { partIn } from "#app/domain/introduction/next-step.ts";
import { introductionsForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { wishesOfJobSeeker } from "#app/domain/introduction/read-wishes.ts";
import { listBookings } from "#app/domain/booking/list-bookings.ts";
import { CARDS_PER_PAGE, paged } from "#app/domain/paging.ts";
import { nextForJobSeeker } from "#app/ui/brokering/next-words.ts";
import { NoJobInPart, partHref, PartsFilter } from "#app/ui/brokering/parts-filter.tsx";
import { SeekerStageTag, WishTag } from "#app/ui/brokering/words.tsx";
import { BookingList } from "#app/ui/brokering/booking-list.tsx";
import { ButtonLink, Card, CardList, EasyRead, NotificationBanner, PageTitle, Pagination, Section, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { doneWords } from "#app/web/done.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions";

const DONE = {
  asked: "Your coach has your question.",
  "not-asked": "You do not ask any more. That is fine.",
};

export const loader = page(["jobSeeker"], async ({ deps, actor, url }) => ({
  wishes: paged(await wishesOfJobSeeker(deps, actor), pageNumber(url, "asked"), CARDS_PER_PAGE),
  done: doneWords(DONE, url),
  list: await introductionsForJobSeeker(deps, actor, {
    part: partIn(url.searchParams.get("status")),
    page: pageNumber(url),
  }),
  bookings: (await listBookings(deps, actor, { part: "ahead", page: 1 })).bookings,
}));

export default function MyJobs({ loaderData: { list, wishes, bookings, done } }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("My jobs")}</title>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <PageTitle lead="Your coach asks you about these jobs. You say yes or no.">My jobs</PageTitle>
      {bookings.length > 0 && (
        <Section title="Your time at work">
          <BookingList bookings={bookings} at="/me/bookings" words="easy" />
          <p>
            <Link className="govuk-link" to="/me/bookings">
              See all my time at work
            </Link>
          </p>
        </Section>
      )}
      {list.none ? (
        <>
          <EasyRead picture="later">
            <p>There is no job here now.</p>
            <p>Your coach asks you when there is a job that could fit.</p>
            <p>You can look for a job too.</p>
          </EasyRead>
          <ButtonLink to="/me/jobs" kind="secondary">
            Look at jobs near me
          </ButtonLink>
        </>
      ) : (
        <Section title="Jobs you were asked about">
          <PartsFilter part={list.part} counts={{ "going-on": list.counts["going-on"], ended: list.counts.ended }} label="Which jobs" />
          {list.items.length === 0 && <NoJobInPart part={list.part} />}
          <CardList>
            {list.items.map((job) => (
              <Card
                key={job.id}
                title={<Link to={`/me/introductions/${job.id}`}>{job.title}</Link>}
                subtitle={job.kind === "vacancy" ? job.employerName : `A new job that could be made. ${job.employerName ?? ""}`}
                headingLevel={3}
                status={<SeekerStageTag {...job} />}
              >
                {nextForJobSeeker(job.next) && <p>{nextForJobSeeker(job.next)}</p>}
                {job.unread > 0 && (
                  <p>
                    <Link to={`/me/introductions/${job.id}/messages`}>
                      You have a new message<span className="govuk-visually-hidden">: {job.title}</span>
                    </Link>
                  </p>
                )}
              </Card>
            ))}
          </CardList>
          <Pagination page={list.page} pageCount={list.pageCount} href={partHref(list.part)} label="Jobs" />
        </Section>
      )}
      {wishes.items.length > 0 && (
        <Section title="Jobs you asked about">
          <CardList>
            {wishes.items.map((wish) => (
              <Card
                key={wish.id}
                title={wish.stage === "waiting" ? <Link to={`/me/jobs/${wish.opening.id}/ask`}>{wish.title}</Link> : wish.title}
                subtitle={wish.opening.kind === "vacancy" ? wish.employerName : `This is not a job yet. ${wish.employerName ?? ""}`}
                headingLevel={3}
                status={<WishTag stage={wish.stage} />}
              >
                {wish.ending && <p>{wish.ending}</p>}
              </Card>
            ))}
          </CardList>
          <Pagination
            {...wishes}
            href={(number) => `?${new URLSearchParams({ status: list.part, asked: String(number) })}`}
            label="Jobs you asked about"
          />
        </Section>
      )}
    </SeekerLayout>
  );
}
