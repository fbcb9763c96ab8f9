import { redirect } from "react-router";
import { readOpeningToChange } from "#app/domain/opening/read-own-opening.ts";
import { changeUnmetNeed } from "#app/domain/unmet-need/change-unmet-need.ts";
import { DONE_BY, HOW_OFTEN } from "#app/domain/unmet-need/terms.ts";
import { TASKS } from "#app/domain/vocabulary/tasks.ts";
import { labelOf, type Term } from "#app/domain/vocabulary/terms.ts";
import { withSeen } from "#app/forms/seen.ts";
import { taskChoiceSchema, unmetNeedTasksSchema } from "#app/forms/vacancy.ts";
import { nextAddress, shownOf } from "#app/ui/openings/section-page.tsx";
import { useNamingTasks } from "#app/ui/openings/task-problems.ts";
import { BackLink, Columns, EmployerLayout, PageTitle, Section } from "#app/ui/index.ts";
import { ErrorMessage } from "#app/ui/form/field-frame.tsx";
import {
  FormShell, NumberField, Radios, SubmitButton, pageTitle, useFirstshiftForm, type FormField,
} from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/unmet-need-task-details";

export const loader = page(["employerMember"], async ({ deps, actor, id, url }) => {
  const { view: need } = await readOpeningToChange(deps, actor, { kind: "unmet_need", id: id("unmetNeedId") });
  const choice = taskChoiceSchema.safeParse({ task: [...new Set(url.searchParams.getAll("task"))] });
  if (!need.can.change || !choice.success) throw redirect(`/employer/unmet-needs/${need.id}`);
  const saved = new Map(need.tasks.map(({ code, minutes, howOften, doneBy }) => [code, { minutes: String(minutes), howOften, doneBy }]));
  return {
    id: need.id,
    title: need.title,
    draft: need.status === "draft",
    tasks: choice.data.task.map((code) => ({ code, ...saved.get(code) })),
    toCheck: url.searchParams.get("back") === "check",
    shown: { kind: "unmet_need", view: need } as const,
    // What stood when they were chosen, a page before.
    seen: url.searchParams.get("seen"),
  };
});

export const action = submission(["employerMember"], withSeen(unmetNeedTasksSchema), async ({ deps, actor, id, value: { tasks, seen }, url }) => {
  const unmetNeedId = id("unmetNeedId");
  await changeUnmetNeed(deps, actor, { unmetNeedId, answer: { tasks }, seen });
  const opening = await readOpeningToChange(deps, actor, { kind: "unmet_need", id: unmetNeedId });
  return redirect(nextAddress(opening, "tasks", url.searchParams.get("back") === "check"), 303);
});

const options = (terms: readonly Term[]) => terms.map(({ code, label }) => ({ value: code, label }));

export default function UnmetNeedTaskDetails({ loaderData, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof unmetNeedTasksSchema>({
    id: "tasks",
    lastResult: useNamingTasks(actionData?.result, loaderData.tasks),
    defaultValue: { tasks: loaderData.tasks },
  });
  const shown = shownOf(loaderData.shown, "tasks");
  const query = new URLSearchParams(loaderData.tasks.map((task) => ["task", task.code]));
  if (loaderData.toCheck) query.set("back", "check");
  const question = "How much of each task is there?";
  return (
    <EmployerLayout>
      <title>{pageTitle(`${question} ${loaderData.title}`, { error: actionData !== undefined })}</title>
      <BackLink to={`/employer/unmet-needs/${loaderData.id}/tasks`}>Choose other tasks</BackLink>
      <Columns>
        <FormShell form={form} action={`?${query}`} shown={{ ...shown, seen: loaderData.seen ?? shown.seen }}>
          <PageTitle
            caption={loaderData.title}
            lead="A rough answer is enough. We work out the hours a week, and what your people would get back."
          >
            {question}
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

type TaskFieldsProps = { fields: Record<"code" | "minutes" | "howOften" | "doneBy", FormField>; code: string | undefined };

function TaskFields({ fields, code }: TaskFieldsProps) {
  if (code === undefined) return null;
  const title = labelOf(TASKS, code);
  const ofTask = <span className="govuk-visually-hidden">: {title}</span>;
  return (
    <Section title={title}>
      <input type="hidden" name={fields.code.name} value={code} />
      <NumberField field={fields.minutes} label={<>How long does it take each time?{ofTask}</>} suffix="minutes" />
      <Radios field={fields.howOften} label={<>How often?{ofTask}</>} options={options(HOW_OFTEN)} small inline />
      <Radios field={fields.doneBy} label={<>Who does it now?{ofTask}</>} options={options(DONE_BY)} small />
    </Section>
  );
}
