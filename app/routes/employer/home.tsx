import { Link } from "react-router";
import { readOwnEmployer } from "#app/domain/employer/read-own-employer.ts";
import { employerTasks } from "#app/domain/introduction/employer-tasks.ts";
import { listVacancies, type VacancyLine } from "#app/domain/vacancy/read-vacancies.ts";
import { StandingNotice, StandingTag } from "#app/ui/employer/standing.tsx";
import { WaitingForEmployer } from "#app/ui/employer/waiting.tsx";
import { VacancyTag } from "#app/ui/employer/vacancy-words.tsx";
import {
  ButtonLink, Card, CardList, Columns, EmptyState, EmployerLayout, NotificationBanner, PageTitle, Section,
} from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDate, formatMoney } from "#app/ui/format.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/home";

export const loader = page(["employerMember"], async ({ deps, actor, url }) => ({
  employer: await readOwnEmployer(deps, actor),
  vacancies: (await listVacancies(deps, actor)).filter(({ status }) => status === "draft" || status === "open"),
  tasks: await employerTasks(deps, actor),
  signedUp: url.searchParams.get("done") === "signed-up",
}));

export default function EmployerHome({ loaderData }: Route.ComponentProps) {
  const { employer, vacancies, tasks, signedUp } = loaderData;
  const verified = employer.standing.kind === "verified";
  return (
    <EmployerLayout name={employer.name}>
      <title>{pageTitle("Home")}</title>
      {signedUp && <NotificationBanner kind="success">You are signed up. We check your organisation next.</NotificationBanner>}
      <PageTitle caption={<StandingTag kind={employer.standing.kind} />}>{employer.name}</PageTitle>
      <Columns
        aside={
          <Section title="How it works">
            <ol className="govuk-list govuk-list--number">
              <li>Say which tasks the job has, and what you can adapt.</li>
              <li>See how people who chose you fit that job. You see no names.</li>
              <li>Ask the job coach. The person says yes or no first.</li>
              <li>Meet at work: a working interview or a work trial.</li>
            </ol>
          </Section>
        }
      >
        {/* Verified is how it should be, so it needs no notice above the work. */}
        {!verified && <StandingNotice standing={employer.standing} claimed={employer.claimedLevel} />}
        <WaitingForEmployer tasks={tasks} />
        <Section title="Vacancies">
          {vacancies.length === 0 ? (
            <NoVacancies mayHire={employer.mayHire} />
          ) : (
            <>
              <CardList>
                {vacancies.map((vacancy) => (
                  <VacancyCard key={vacancy.id} vacancy={vacancy} verified={verified} mayHire={employer.mayHire} />
                ))}
              </CardList>
              {employer.mayHire && (
                <ButtonLink to="/employer/vacancies/new" kind="secondary">
                  Describe another vacancy
                </ButtonLink>
              )}
            </>
          )}
        </Section>
      </Columns>
    </EmployerLayout>
  );
}

function NoVacancies({ mayHire }: { mayHire: boolean }) {
  return (
    <EmptyState
      title="No vacancies yet"
      action={mayHire && <ButtonLink to="/employer/vacancies/new">Describe a vacancy</ButtonLink>}
    >
      <p>Start with the tasks. Which ones are essential, and which could be adapted or shared?</p>
    </EmptyState>
  );
}

type VacancyCardProps = { vacancy: VacancyLine; verified: boolean; mayHire: boolean };

function VacancyCard({ vacancy, verified, mayHire }: VacancyCardProps) {
  const at = `/employer/vacancies/${vacancy.id}`;
  const open = vacancy.status === "open";
  return (
    <Card
      title={<Link to={at}>{vacancy.title}</Link>}
      subtitle={vacancy.siteName}
      headingLevel={3}
      status={<VacancyTag status={vacancy.status} />}
      actions={
        mayHire &&
        (open && verified ? (
          <ButtonLink to={`${at}/matches`}>
            See people <span className="govuk-visually-hidden">for {vacancy.title}</span>
          </ButtonLink>
        ) : (
          <ButtonLink to={at} kind="secondary">
            {open ? "Look at it" : "Finish it"} <span className="govuk-visually-hidden">: {vacancy.title}</span>
          </ButtonLink>
        ))
      }
    >
      <p>
        {vacancy.hoursPerWeek} hours a week, {formatMoney(vacancy.payPencePerHour)} an hour, from{" "}
        {formatDate(vacancy.startDate)}
      </p>
      {open && !verified && <p>Ready. It shows people once you are verified.</p>}
    </Card>
  );
}
