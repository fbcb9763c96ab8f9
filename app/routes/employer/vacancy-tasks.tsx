import { redirect } from "react-router";
import { readVacancy } from "#app/domain/vacancy/read-vacancies.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { TASKS } from "#app/domain/vocabulary/tasks.ts";
import { vacancyTaskChoiceSchema } from "#app/forms/vacancy.ts";
import { BackLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { Checkboxes, FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/vacancy-tasks";

export const loader = page(["employerMember"], async ({ deps, actor, id }) => {
  const vacancy = await readVacancy(deps, actor, { vacancyId: id("vacancyId") });
  if (!vacancy.can.change) throw redirect(`/employer/vacancies/${vacancy.id}`);
  const { title, sector, status } = vacancy;
  return { id: vacancy.id, title, sector, status, chosen: vacancy.tasks.map((task) => task.code) };
});

/** Saves nothing: the choice travels in the address of the next question, which saves both answers at once. */
export const action = submission(["employerMember"], vacancyTaskChoiceSchema, async ({ id, value }) => {
  const tasks = new URLSearchParams(value.task.map((code) => ["task", code]));
  return redirect(`/employer/vacancies/${id("vacancyId")}/tasks/details?${tasks}`, 303);
});

export default function VacancyTasks({ loaderData, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof vacancyTaskChoiceSchema>({
    id: "choice",
    lastResult: actionData?.result,
    defaultValue: { task: loaderData.chosen },
  });
  // The vacancy's own sector first: most of its tasks are there.
  const sectors = SECTORS.toSorted((a, b) => Number(b.code === loaderData.sector) - Number(a.code === loaderData.sector));
  return (
    <EmployerLayout>
      <title>{pageTitle(`Tasks of ${loaderData.title}`, { error: actionData !== undefined })}</title>
      <BackLink to={`/employer/vacancies/${loaderData.id}`}>{loaderData.title}</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle caption={loaderData.status === "draft" ? "Step 2 of 3" : loaderData.title}>
            Which tasks does this job have?
          </PageTitle>
          <Checkboxes
            field={fields.task}
            label="Choose everything the person would do"
            hint="Next you say which tasks are essential, and which can be adapted or shared."
            small
            groups={sectors.map((sector) => ({
              heading: sector.label,
              options: TASKS.filter((task) => task.sector === sector.code).map(({ code, label }) => ({ value: code, label })),
            }))}
          />
          <SubmitButton>Continue</SubmitButton>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
