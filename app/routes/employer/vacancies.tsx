import { Link } from "react-router";
import { isAllowed } from "#app/domain/access/policy.ts";
import { listVacancies } from "#app/domain/vacancy/read-vacancies.ts";
import { VACANCY_STATUS, VacancyTag } from "#app/ui/employer/vacancy-words.tsx";
import { ButtonLink, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDate, formatMoney } from "#app/ui/format.ts";
import { NoOpenings, OpeningsList } from "#app/ui/openings/openings-list.tsx";
import { openingsWanted } from "#app/web/opening-address.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/vacancies";

export const loader = page(["employerMember"], async ({ deps, actor, url }) => ({
  list: await listVacancies(deps, actor, openingsWanted(url)),
  mayHire: isAllowed(actor, "vacancy:write", { employerId: actor.employerId }),
}));

const MISSING = "Not said yet";

export default function Vacancies({ loaderData: { list, mayHire } }: Route.ComponentProps) {
  const begin = mayHire && <ButtonLink to="/employer/vacancies/new">Describe a vacancy</ButtonLink>;
  return (
    <EmployerLayout>
      <title>{pageTitle("Vacancies")}</title>
      <PageTitle>Vacancies</PageTitle>
      {list.none ? (
        <NoOpenings kind="vacancy" action={begin}>
          <p>Start with the tasks. Which ones are essential, and which could be adapted or shared?</p>
        </NoOpenings>
      ) : (
        <>
          {begin}
          <OpeningsList
            kind="vacancy"
            list={list}
            words={VACANCY_STATUS}
            columns={[
              {
                header: "Job",
                cell: (vacancy) => <Link to={`/employer/vacancies/${vacancy.id}`}>{vacancy.title}</Link>,
              },
              { header: "Site", cell: (vacancy) => vacancy.siteName ?? MISSING },
              { header: "Hours a week", cell: (vacancy) => vacancy.hoursPerWeek ?? MISSING, numeric: true },
              {
                header: "Pay an hour",
                cell: ({ payPencePerHour }) => (payPencePerHour === null ? MISSING : formatMoney(payPencePerHour)),
                numeric: true,
              },
              { header: "Start date", cell: ({ startDate }) => (startDate === null ? MISSING : formatDate(startDate)) },
              { header: "Status", cell: (vacancy) => <VacancyTag status={vacancy.status} /> },
            ]}
          />
        </>
      )}
    </EmployerLayout>
  );
}
