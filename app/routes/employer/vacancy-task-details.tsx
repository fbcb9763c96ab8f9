import { redirect } from "react-router";
import { changeVacancy } from "#app/domain/vacancy/change-vacancy.ts";
import { readOpeningToChange } from "#app/domain/opening/read-own-opening.ts";
import { FREQUENCIES, NEEDS } from "#app/domain/vacancy/terms.ts";
import { TASKS } from "#app/domain/vocabulary/tasks.ts";
import { labelOf, type Term } from "#app/domain/vocabulary/terms.ts";
import { withSeen } from "#app/forms/seen.ts";
import { taskChoiceSchema, vacancyTasksSchema } from "#app/forms/vacancy.ts";
import { nextAddress, shownOf } from "#app/ui/openings/section-page.tsx";
import { useNamingTasks } from "#app/ui/openings/task-problems.ts";
import { BackLink, Columns, EmployerLayout, PageTitle, Section } from "#app/ui/index.ts";
import { ErrorMessage } from "#app/ui/form/field-frame.tsx";
import {
  FormShell, Radios, SubmitButton, pageTitle, useFirstshiftForm, type FormField,
} from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/vacancy-task-details";

export const loader = page(["employerMember"], async ({ deps, actor, id, url }) => {
  const { view: vacancy } = await readOpeningToChange(deps, actor, { kind: "vacancy", id: id("vacancyId") });
  const choice = taskChoiceSchema.safeParse({ task: [...new Set(url.searchParams.getAll("task"))] });
  if (!vacancy.can.change || !choice.success) throw redirect(`/employer/vacancies/${vacancy.id}`);
  const saved = new Map(vacancy.tasks.map((task) => [task.code, task]));
  return {
    id: vacancy.id,
    title: vacancy.title,
    draft: vacancy.status === "draft",
    tasks: choice.data.task.map((code) => ({ code, ...saved.get(code) })),
    toCheck: url.searchParams.get("back") === "check",
    shown: { kind: "vacancy", view: vacancy } as const,
    // What stood when they were chosen, a page before.
    seen: url.searchParams.get("seen"),
  };
});

export const action = submission(["employerMember"], withSeen(vacancyTasksSchema), async ({ deps, actor, id, value: { tasks, seen }, url }) => {
  const vacancyId = id("vacancyId");
  await changeVacancy(deps, actor, { vacancyId, answer: { tasks }, seen });
  const opening = await readOpeningToChange(deps, actor, { kind: "vacancy", id: vacancyId });
  return redirect(nextAddress(opening, "tasks", url.searchParams.get("back") === "check"), 303);
});

const options = (terms: readonly Term[]) => terms.map(({ code, label }) => ({ value: code, label }));

export default function VacancyTaskDetails({ loaderData, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof vacancyTasksSchema>({
    id: "tasks",
    lastResult: useNamingTasks(actionData?.result, loaderData.tasks),
    defaultValue: { tasks: loaderData.tasks },
  });
  const shown = shownOf(loaderData.shown, "tasks");
  const query = new URLSearchParams(loaderData.tasks.map((task) => ["task", task.code]));
  if (loaderData.toCheck) query.set("back", "check");
  return (
    <EmployerLayout>
      <title>{pageTitle(`How needed is each task of ${loaderData.title}?`, { error: actionData !== undefined })}</title>
      <BackLink to={`/employer/vacancies/${loaderData.id}/tasks`}>Choose other tasks</BackLink>
      <Columns>
        <FormShell form={form} action={`?${query}`} shown={{ ...shown, seen: loaderData.seen ?? shown.seen }}>
          <PageTitle
            caption={loaderData.title}
            lead="The fewer tasks are essential, the more people fit. A task you can adapt or share with others never rules anyone out."
          >
            How needed is each task?
          </PageTitle>
          <div id={fields.tasks.id}>
            <ErrorMessage id={`${fields.tasks.id}-error`} message={fields.tasks.errors?.[0]} />
            {fields.tasks.getFieldList().map((task, index) => (
              <TaskFields key={task.key} fields={task.getFieldset()} code={loaderData.tasks[index]?.code} />
            ))}
          </div>
          <SubmitButton>{loaderData.draft ? "Save and continue" : "Save"}</SubmitButton>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}

type TaskFieldsProps = { fields: Record<"code" | "need" | "frequency", FormField>; code: string | undefined };

function TaskFields({ fields, code }: TaskFieldsProps) {
  if (code === undefined) return null;
  const title = labelOf(TASKS, code);
  const ofTask = <span className="govuk-visually-hidden">: {title}</span>;
  return (
    <Section title={title}>
      <input type="hidden" name={fields.code.name} value={code} />
      <Radios field={fields.need} label={<>How needed is it?{ofTask}</>} options={options(NEEDS)} small inline />
      <Radios field={fields.frequency} label={<>How often?{ofTask}</>} options={options(FREQUENCIES)} small inline />
    </Section>
  );
}
