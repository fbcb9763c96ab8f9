import { redirect } from "react-router";
import { listHiringSites } from "#app/domain/employer/read-own-employer.ts";
import { draftVacancy } from "#app/domain/vacancy/draft-vacancy.ts";
import { vacancyDetailsSchema } from "#app/forms/vacancy.ts";
import { VacancyDetailsFields } from "#app/ui/employer/vacancy-details-fields.tsx";
import { BackLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/vacancy-new";

export const loader = page(["employerMember"], async ({ deps, actor }) => ({
  sites: await listHiringSites(deps, actor),
}));

export const action = submission(["employerMember"], vacancyDetailsSchema, async ({ deps, actor, value }) => {
  const { vacancyId } = await draftVacancy(deps, actor, { details: value });
  return redirect(`/employer/vacancies/${vacancyId}/tasks`, 303);
});

export default function NewVacancy({ loaderData, actionData }: Route.ComponentProps) {
  const [onlySite, ...otherSites] = loaderData.sites;
  const { form, fields } = useFirstshiftForm<typeof vacancyDetailsSchema>({
    id: "vacancy",
    lastResult: actionData?.result,
    defaultValue: otherSites.length === 0 && onlySite ? { siteId: onlySite.id } : undefined,
  });
  return (
    <EmployerLayout>
      <title>{pageTitle("Describe a vacancy", { error: actionData !== undefined })}</title>
      <BackLink to="/employer/vacancies">Vacancies</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle caption="Step 1 of 3" lead="Then the tasks, then the workplace. It is a draft until you post it.">
            Describe a vacancy
          </PageTitle>
          <VacancyDetailsFields fields={fields} sites={loaderData.sites} />
          <SubmitButton>Save and go on to the tasks</SubmitButton>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
