import { Link } from "react-router";
import { EMPLOYER_TASK_KINDS, readEmployerDashboard, type EmployerDashboard } from "#app/domain/dashboard/read-employer-dashboard.ts";
import { ComingBookings } from "#app/ui/employer/coming.tsx";
import { DescribeMore, NewPeople, OpeningCards } from "#app/ui/employer/openings-overview.tsx";
import { AskForCheck, StandingNotice, StandingTag } from "#app/ui/employer/standing.tsx";
import { PausedForSilence } from "#app/ui/employer/silence.tsx";
import { WaitingForEmployer } from "#app/ui/employer/waiting.tsx";
import { ButtonLink, Columns, EmployerLayout, InsetText, NotificationBanner, PageTitle, Section } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDate } from "#app/ui/format.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/home";

export const loader = page(["employerMember"], async ({ deps, actor, url }) => ({
  dashboard: await readEmployerDashboard(deps, actor, {
    kind: EMPLOYER_TASK_KINDS.find((kind) => kind === url.searchParams.get("waiting")) ?? null,
    page: pageNumber(url),
  }),
  signedUp: url.searchParams.get("done") === "signed-up",
}));

export default function EmployerHome({ loaderData: { dashboard, signedUp } }: Route.ComponentProps) {
  if (!dashboard.mayHire) return <MentorHome dashboard={dashboard} />;
  const { name, standing, pausedUntil, waiting, coming, openings } = dashboard;
  const hasBegun = dashboard.began || waiting.counts.all > 0 || coming.length > 0;
  return (
    <EmployerLayout>
      <title>{pageTitle("Home")}</title>
      {signedUp && <NotificationBanner kind="success">You are signed up. We check your organisation next.</NotificationBanner>}
      <PageTitle caption={<StandingTag kind={standing.kind} />}>{name}</PageTitle>
      <Columns aside={<Aside dashboard={dashboard} hasBegun={hasBegun} />}>
        {/* Verified is how it should be, so it needs no notice above the work until it is about to end. */}
        {(standing.kind !== "verified" || standing.ends) && <StandingNotice standing={standing} mayChange={dashboard.mayChange} />}
        <AskForCheck standing={standing} mayChange={dashboard.mayChange} />
        {pausedUntil && (
          <InsetText>
            <strong>You are paused until {formatDate(pausedUntil)}.</strong> You see nobody new until then.{" "}
            <Link className="govuk-link" to="/employer/organisation/pause">Change or end the pause</Link>
          </InsetText>
        )}
        {dashboard.silent && <PausedForSilence waiting={waiting.counts["answer-introduction"] > 0} />}
        {hasBegun && (
          <>
            <WaitingForEmployer dashboard={dashboard} />
            <ComingBookings coming={coming} />
          </>
        )}
        <OpeningCards dashboard={dashboard} />
        {openings.length > 0 && <DescribeMore />}
      </Columns>
    </EmployerLayout>
  );
}

/** Whom they mentor, and when; who hires, and for what, is others' to see to. */
function MentorHome({ dashboard: { name, coming } }: { dashboard: EmployerDashboard }) {
  return (
    <EmployerLayout>
      <title>{pageTitle("Home")}</title>
      <PageTitle caption={name} lead="You see the times at work that you are named for. Others in your team decide and sign.">
        Whom you mentor
      </PageTitle>
      <ComingBookings coming={coming} mentors />
      <ButtonLink to="/employer/bookings" kind="secondary">
        See all your bookings
      </ButtonLink>
    </EmployerLayout>
  );
}

function Aside({ dashboard, hasBegun }: { dashboard: EmployerDashboard; hasBegun: boolean }) {
  const { standing } = dashboard;
  return (
    <>
      <NewPeople dashboard={dashboard} />
      {hasBegun || standing.kind !== "verified" ? null : (
        <Section title="What to do first">
          <p className="govuk-body">Describe a vacancy, or work that nobody has time for. Then you see how the people who chose you fit it.</p>
        </Section>
      )}
      <Section title="How it works">
        <ol className="govuk-list govuk-list--number">
          <li>Say which tasks the job or the work has, and what you can adapt.</li>
          <li>See how people who chose you fit it. You see no names.</li>
          <li>Ask the job coach. The person says yes or no first.</li>
          <li>Meet at work: a working interview or a work trial.</li>
        </ol>
      </Section>
    </>
  );
}
