import { Link } from "react-router";
import { isAllowed } from "#app/domain/access/policy.ts";
import { listVacancies } from "#app/domain/vacancy/read-vacancies.ts";
import { VacancyTag } from "#app/ui/employer/vacancy-words.tsx";
import { ButtonLink, EmptyState, EmployerLayout, PageTitle, Table } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDate, formatMoney } from "#app/ui/format.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/vacancies";

export const loader = page(["employerMember"], async ({ deps, actor }) => ({
  vacancies: await listVacancies(deps, actor),
  mayHire: isAllowed(actor, "vacancy:write", { employerId: actor.employerId }),
}));

const MISSING = "Not said yet";

export default function Vacancies({ loaderData: { vacancies, mayHire } }: Route.ComponentProps) {
  const begin = mayHire && <ButtonLink to="/employer/vacancies/new">Describe a vacancy</ButtonLink>;
  return (
    <EmployerLayout>
      <title>{pageTitle("Vacancies")}</title>
      <PageTitle>Vacancies</PageTitle>
      {vacancies.length === 0 ? (
        <EmptyState title="No vacancies yet" action={begin}>
          <p>Start with the tasks. Which ones are essential, and which could be adapted or shared?</p>
        </EmptyState>
      ) : (
        <>
          {begin}
          <Table
            caption="All vacancies"
            captionHidden
            rows={vacancies}
            rowKey={(vacancy) => vacancy.id}
            columns={[
              {
                header: "Job",
                cell: (vacancy) => <Link to={`/employer/vacancies/${vacancy.id}`}>{vacancy.title}</Link>,
              },
              { header: "Site", cell: (vacancy) => vacancy.siteName ?? MISSING },
              { header: "Hours a week", cell: (vacancy) => vacancy.hoursPerWeek ?? "", numeric: true },
              { header: "Pay an hour", cell: (vacancy) => vacancy.payPencePerHour === null ? "" : formatMoney(vacancy.payPencePerHour), numeric: true },
              { header: "Start date", cell: (vacancy) => vacancy.startDate === null ? MISSING : formatDate(vacancy.startDate) },
              { header: "State", cell: (vacancy) => <VacancyTag status={vacancy.status} /> },
            ]}
          />
        </>
      )}
    </EmployerLayout>
  );
}
