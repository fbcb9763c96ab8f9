import { redirect } from "react-router";
import { changeVacancy } from "#app/domain/vacancy/change-vacancy.ts";
import { readVacancy } from "#app/domain/vacancy/read-vacancies.ts";
import { FREQUENCIES, NEEDS } from "#app/domain/vacancy/terms.ts";
import { TASKS } from "#app/domain/vocabulary/tasks.ts";
import { labelOf, type Term } from "#app/domain/vocabulary/terms.ts";
import { vacancyTaskChoiceSchema, vacancyTasksSchema } from "#app/forms/vacancy.ts";
import { BackLink, Columns, EmployerLayout, PageTitle, Section } from "#app/ui/index.ts";
import { FormShell, Radios, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/vacancy-task-details";

export const loader = page(["employerMember"], async ({ deps, actor, id, url }) => {
  const vacancy = await readVacancy(deps, actor, { vacancyId: id("vacancyId") });
  const choice = vacancyTaskChoiceSchema.safeParse({ task: [...new Set(url.searchParams.getAll("task"))] });
  if (!vacancy.can.change || !choice.success) throw redirect(`/employer/vacancies/${vacancy.id}`);
  const saved = new Map(vacancy.tasks.map((task) => [task.code, task]));
  return {
    id: vacancy.id,
    title: vacancy.title,
    draft: vacancy.status === "draft",
    tasks: choice.data.task.map((code) => ({ code, ...saved.get(code) })),
  };
});

export const action = submission(["employerMember"], vacancyTasksSchema, async ({ deps, actor, id, value, url }) => {
  const vacancyId = id("vacancyId");
  await changeVacancy(deps, actor, { vacancyId, tasks: value.tasks });
  const next = url.searchParams.has("next") ? "/workplace" : "?done=saved";
  return redirect(`/employer/vacancies/${vacancyId}${next}`, 303);
});

const options = (terms: readonly Term[]) => terms.map(({ code, label }) => ({ value: code, label }));

export default function VacancyTaskDetails({ loaderData, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof vacancyTasksSchema>({
    id: "tasks",
    lastResult: actionData?.result,
    defaultValue: { tasks: loaderData.tasks },
  });
  const query = new URLSearchParams(loaderData.tasks.map((task) => ["task", task.code]));
  if (loaderData.draft) query.set("next", "workplace");
  return (
    <EmployerLayout>
      <title>{pageTitle(`Tasks of ${loaderData.title}`, { error: actionData !== undefined })}</title>
      <BackLink to={`/employer/vacancies/${loaderData.id}/tasks`}>Choose other tasks</BackLink>
      <Columns>
        <FormShell form={form} action={`?${query}`}>
          <PageTitle
            caption={loaderData.draft ? "Step 2 of 3" : loaderData.title}
            lead="The fewer tasks are essential, the more people fit. A task you can adapt or share with others never rules anyone out."
          >
            How needed is each task?
          </PageTitle>
          {fields.tasks.getFieldList().map((task, index) => {
            const { code, need, frequency } = task.getFieldset();
            const chosen = loaderData.tasks[index]?.code ?? code.defaultValue ?? "";
            return (
              <Section key={task.key} title={labelOf(TASKS, chosen)}>
                <input type="hidden" name={code.name} value={chosen} />
                <Radios field={need} label="How needed is it?" options={options(NEEDS)} small inline />
                <Radios field={frequency} label="How often?" options={options(FREQUENCIES)} small inline />
              </Section>
            );
          })}
          <SubmitButton>{loaderData.draft ? "Save and go on to the workplace" : "Save"}</SubmitButton>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
