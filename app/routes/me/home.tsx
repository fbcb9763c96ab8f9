import { Link } from "react-router";
import { introductionsForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { readPerson } from "#app/domain/vocational-profile/read-person.ts";
import { readProfile } from "#app/domain/vocational-profile/read-profile.ts";
import { readVisibility } from "#app/domain/visibility/read-visibility.ts";
import { readBookings } from "#app/domain/booking/read-bookings.ts";
import { BookingList } from "#app/ui/brokering/booking-list.tsx";
import { SeekerStageTag } from "#app/ui/brokering/words.tsx";
import {
  ButtonLink, Card, CardList, EasyRead, NotificationBanner, PageTitle, Section, SeekerLayout,
} from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/home";

export const loader = page(["jobSeeker"], async ({ deps, actor, url }) => {
  const { knownAs, coachName, providerName } = await readPerson(deps, actor, actor.jobSeekerId);
  const { steps, approval } = await readProfile(deps, actor, actor.jobSeekerId);
  const { employers } = await readVisibility(deps, actor, actor.jobSeekerId);
  const jobs = await introductionsForJobSeeker(deps, actor);
  const bookings = await readBookings(deps, actor);
  return {
    knownAs,
    coachName,
    providerName,
    approval,
    started: steps.some((step) => step.answered),
    chosen: employers.length,
    jobs: jobs.filter(({ stage }) => stage === "proposed" || stage === "interested"),
    bookings: bookings.filter(({ status, todo }) => todo !== null || status === "agreed"),
    done: url.searchParams.get("done"),
  };
});

export default function MyHome({ loaderData }: Route.ComponentProps) {
  const { knownAs, coachName, providerName, jobs, bookings, done } = loaderData;
  const busy = jobs.length + bookings.length > 0;
  return (
    <SeekerLayout>
      <title>{pageTitle("Home")}</title>
      {done === "joined" && (
        <NotificationBanner kind="success">You have joined. Your job coach is {coachName}.</NotificationBanner>
      )}
      <PageTitle>Hello {knownAs}</PageTitle>
      {jobs.length > 0 && (
        <Section title="A job to think about">
          <CardList>
            {jobs.map((job) => (
              <Card
                key={job.id}
                title={<Link to={`/me/introductions/${job.id}`}>{job.title}</Link>}
                subtitle={job.employerName}
                headingLevel={3}
                status={<SeekerStageTag {...job} />}
              />
            ))}
          </CardList>
        </Section>
      )}
      {bookings.length > 0 && (
        <Section title="Your time at work">
          <BookingList bookings={bookings} at="/me/bookings" />
        </Section>
      )}
      {!(busy && loaderData.approval === "approved") && (
        <Section title="What you can do next">
          <Next {...loaderData} />
        </Section>
      )}
      <Section title="Your job coach">
        <EasyRead picture="coach">
          <p>
            {coachName} from {providerName} is your job coach.
          </p>
          <p>Your coach helps you. You decide.</p>
          <p>
            <Link className="govuk-link" to="/me/coach">
              See or change my job coach
            </Link>
          </p>
        </EasyRead>
      </Section>
    </SeekerLayout>
  );
}

type NextProps = Pick<Route.ComponentProps["loaderData"], "approval" | "started" | "chosen">;

function Next({ approval, started, chosen }: NextProps) {
  if (approval !== "approved") {
    return (
      <>
        <EasyRead picture="note">
          <p>{approval === "not-approved" ? "Your profile says what work you want." : "Your profile has changed."}</p>
          <p>{approval === "not-approved" ? "Nobody can see it now." : "Look at it, and say if it is right."}</p>
        </EasyRead>
        <ButtonLink to={started ? "/me/profile/check" : "/me/profile/hopes"}>
          {started ? "Check my profile" : "Start my profile"}
        </ButtonLink>
      </>
    );
  }
  if (chosen === 0) {
    return (
      <>
        <EasyRead picture="eye">
          <p>No employer can see you now.</p>
          <p>You can choose an employer you would like to work for.</p>
        </EasyRead>
        <ButtonLink to="/me/visibility">Choose an employer</ButtonLink>
      </>
    );
  }
  return (
    <EasyRead picture="check">
      <p>Your profile is ready. You chose {chosen === 1 ? "1 employer" : `${chosen} employers`}.</p>
      <p>Your coach asks you when there is a job that could fit.</p>
    </EasyRead>
  );
}
