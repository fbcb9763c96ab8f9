import { redirect } from "react-router";
import { listHiringSites } from "#app/domain/employer/read-own-employer.ts";
import { changeVacancy } from "#app/domain/vacancy/change-vacancy.ts";
import { readVacancy, type VacancyView } from "#app/domain/vacancy/read-vacancies.ts";
import { vacancyDetailsSchema } from "#app/forms/vacancy.ts";
import { VacancyDetailsFields } from "#app/ui/employer/vacancy-details-fields.tsx";
import { BackLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/vacancy-edit";

export const loader = page(["employerMember"], async ({ deps, actor, id }) => {
  const sites = await listHiringSites(deps, actor);
  const vacancy = await readVacancy(deps, actor, { vacancyId: id("vacancyId") });
  if (!vacancy.can.change) throw redirect(`/employer/vacancies/${vacancy.id}`);
  return { vacancy, sites };
});

export const action = submission(["employerMember"], vacancyDetailsSchema, async ({ deps, actor, id, value }) => {
  const vacancyId = id("vacancyId");
  await changeVacancy(deps, actor, { vacancyId, details: value });
  return redirect(`/employer/vacancies/${vacancyId}?done=saved`, 303);
});

export default function EditVacancy({ loaderData: { vacancy, sites }, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof vacancyDetailsSchema>({
    id: "vacancy",
    lastResult: actionData?.result,
    defaultValue: asTyped(vacancy),
  });
  return (
    <EmployerLayout>
      <title>{pageTitle(`Change ${vacancy.title}`, { error: actionData !== undefined })}</title>
      <BackLink to={`/employer/vacancies/${vacancy.id}`}>{vacancy.title}</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle caption={vacancy.title}>Change the job</PageTitle>
          <VacancyDetailsFields fields={fields} sites={sites} />
          <SubmitButton>Save</SubmitButton>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}

/** What the form would have been filled in with. */
function asTyped(vacancy: VacancyView) {
  const [year, month, day] = vacancy.startDate.split("-").map(Number);
  return {
    title: vacancy.title,
    sector: vacancy.sector,
    siteId: vacancy.siteId,
    hoursPerWeek: String(vacancy.hoursPerWeek),
    days: vacancy.days,
    startTime: vacancy.startTime,
    endTime: vacancy.endTime,
    pay: (vacancy.payPencePerHour / 100).toFixed(2),
    contract: vacancy.contract,
    contractMonths: vacancy.contractMonths === null ? undefined : String(vacancy.contractMonths),
    startDate: { day: String(day), month: String(month), year: String(year) },
    selection: vacancy.selection,
  };
}
