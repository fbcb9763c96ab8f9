import { redirect } from "react-router";
import { changeVacancy } from "#app/domain/vacancy/change-vacancy.ts";
import { readVacancy } from "#app/domain/vacancy/read-vacancies.ts";
import { ADJUSTMENTS } from "#app/domain/vocabulary/adjustments.ts";
import { ENVIRONMENTS } from "#app/domain/vocabulary/environment.ts";
import type { Term } from "#app/domain/vocabulary/terms.ts";
import { workplaceSchema } from "#app/forms/vacancy.ts";
import { BackLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { Checkboxes, FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/vacancy-workplace";

export const loader = page(["employerMember"], async ({ deps, actor, id }) => {
  const vacancy = await readVacancy(deps, actor, { vacancyId: id("vacancyId") });
  if (!vacancy.can.change) throw redirect(`/employer/vacancies/${vacancy.id}`);
  const { title, status, environment, adjustments } = vacancy;
  return { id: vacancy.id, title, status, environment, adjustments };
});

export const action = submission(["employerMember"], workplaceSchema, async ({ deps, actor, id, value }) => {
  const vacancyId = id("vacancyId");
  await changeVacancy(deps, actor, { vacancyId, workplace: value });
  return redirect(`/employer/vacancies/${vacancyId}?done=saved`, 303);
});

const options = (terms: readonly Term[]) => terms.map(({ code, label }) => ({ value: code, label }));

export default function VacancyWorkplace({ loaderData, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof workplaceSchema>({
    id: "workplace",
    lastResult: actionData?.result,
    defaultValue: { environment: loaderData.environment, adjustments: loaderData.adjustments },
  });
  return (
    <EmployerLayout>
      <title>{pageTitle(`Workplace of ${loaderData.title}`, { error: actionData !== undefined })}</title>
      <BackLink to={`/employer/vacancies/${loaderData.id}`}>{loaderData.title}</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle
            caption={loaderData.status === "draft" ? "Step 3 of 3" : loaderData.title}
            lead="Honest is best: somebody is happy in a loud place, and somebody in a quiet one."
          >
            What is the workplace like?
          </PageTitle>
          <Checkboxes field={fields.environment} label="What is true of it?" options={options(ENVIRONMENTS)} small />
          <Checkboxes
            field={fields.adjustments}
            label="Which adjustments do you offer?"
            hint="Offered to everyone, without asking why. More can be agreed with the person later."
            options={options(ADJUSTMENTS)}
            small
          />
          <SubmitButton>Save</SubmitButton>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
