import { readVacancy, type VacancyView } from "#app/domain/vacancy/read-vacancies.ts";
import { PayNotice, VacancySummary, VacancyTag } from "#app/ui/employer/vacancy-words.tsx";
import {
  BackLink, ButtonGroup, ButtonLink, Columns, EmployerLayout, InsetText, NotificationBanner, PageTitle,
} from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/vacancy";

const DONE: Record<string, string> = {
  saved: "The vacancy is saved.",
  posted: "The vacancy is open.",
  closed: "The vacancy is closed.",
};

export const loader = page(["employerMember"], async ({ deps, actor, id, url }) => ({
  vacancy: await readVacancy(deps, actor, { vacancyId: id("vacancyId") }),
  done: DONE[url.searchParams.get("done") ?? ""] ?? null,
}));

export default function VacancyPage({ loaderData: { vacancy, done } }: Route.ComponentProps) {
  return (
    <EmployerLayout>
      <title>{pageTitle(vacancy.title)}</title>
      <BackLink to="/employer/vacancies">Vacancies</BackLink>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <Columns>
        <PageTitle caption={<VacancyTag status={vacancy.status} />}>{vacancy.title}</PageTitle>
        {vacancy.can.change && <PayNotice pay={vacancy.pay} />}
        <NextStep vacancy={vacancy} />
        <VacancySummary vacancy={vacancy} />
      </Columns>
    </EmployerLayout>
  );
}

function NextStep({ vacancy }: { vacancy: VacancyView }) {
  const at = `/employer/vacancies/${vacancy.id}`;
  if (!vacancy.can.change) return null;
  const close = (
    <ButtonLink to={`${at}/close`} kind="quiet">
      {vacancy.status === "draft" ? "Throw the draft away" : "Close the vacancy"}
    </ButtonLink>
  );
  if (vacancy.status === "open") {
    return (
      <ButtonGroup>
        <ButtonLink to={`${at}/matches`}>See people for this job</ButtonLink>
        <ButtonLink to={`${at}/times`} kind="secondary">
          Times for working interviews
        </ButtonLink>
        {close}
      </ButtonGroup>
    );
  }
  return (
    <>
      {vacancy.problems.length > 0 && (
        <InsetText>
          <p className="govuk-body">Before you can post it:</p>
          <ul className="govuk-list govuk-list--bullet">
            {vacancy.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </InsetText>
      )}
      <ButtonGroup>
        {vacancy.problems.length === 0 && <ButtonLink to={`${at}/post`}>Post the vacancy</ButtonLink>}
        {close}
      </ButtonGroup>
    </>
  );
}
