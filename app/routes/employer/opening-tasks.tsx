import { redirect } from "react-router";
import { readOpeningToChange } from "#app/domain/opening/read-own-opening.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { TASKS } from "#app/domain/vocabulary/tasks.ts";
import { withSeen } from "#app/forms/seen.ts";
import { taskChoiceSchema } from "#app/forms/vacancy.ts";
import { addressOf } from "#app/ui/openings/address.ts";
import { shownOf, WhatAChangeMeans } from "#app/ui/openings/section-page.tsx";
import { BackLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { Checkboxes, FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { openingIn } from "#app/web/opening-address.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/opening-tasks";

const MEMBERS = ["employerMember"] as const;

export const loader = page(MEMBERS, async ({ deps, actor, params, id }) => {
  const ref = openingIn({ params, id });
  const opening = await readOpeningToChange(deps, actor, ref);
  if (!opening.view.can.change) throw redirect(addressOf(ref));
  return { opening };
});

/** The choice travels in the address of the next question, which saves both answers at once. */
export const action = submission(MEMBERS, withSeen(taskChoiceSchema), async ({ deps, actor, params, id, value, url }) => {
  const ref = openingIn({ params, id });
  const { view } = await readOpeningToChange(deps, actor, ref);
  if (!view.can.change) return redirect(addressOf(ref), 303);
  const query = new URLSearchParams([...value.task.map((code) => ["task", code]), ["seen", value.seen]]);
  if (url.searchParams.get("back") === "check") query.set("back", "check");
  return redirect(`${addressOf(ref)}/tasks/details?${query}`, 303);
});

const WORDS = {
  vacancy: {
    question: "Which tasks does this job have?",
    label: "Choose everything the person would do",
    hint: "Next you say which tasks are essential, and which can be adapted or shared.",
  },
  unmet_need: {
    question: "Which tasks are part of this work?",
    label: "Choose everything that needs doing",
    hint: "Next you say how long each task takes, how often it comes up and who does it now.",
  },
} as const;

export default function OpeningTasks({ loaderData: { opening }, actionData }: Route.ComponentProps) {
  const { kind, view } = opening;
  const { form, fields } = useFirstshiftForm<typeof taskChoiceSchema>({
    id: "choice",
    lastResult: actionData?.result,
    defaultValue: { task: view.tasks.map((task) => task.code) },
  });
  // The opening's own sector first: most of its tasks are there.
  const sectors = SECTORS.toSorted((a, b) => Number(b.code === view.sector) - Number(a.code === view.sector));
  const { question, label, hint } = WORDS[kind];
  return (
    <EmployerLayout>
      <title>{pageTitle(`${question} ${view.title}`, { error: actionData !== undefined })}</title>
      <BackLink to={addressOf({ kind, id: view.id })}>{view.title}</BackLink>
      <Columns>
        <FormShell form={form} shown={shownOf(opening, "tasks")}>
          <PageTitle caption={view.title}>{question}</PageTitle>
          <WhatAChangeMeans opening={opening} />
          <Checkboxes
            field={fields.task}
            label={label}
            hint={hint}
            small
            groups={sectors.map((sector) => ({
              heading: sector.label,
              options: TASKS.filter((task) => task.sector === sector.code).map(({ code, label: words }) => ({ value: code, label: words })),
            }))}
          />
          <SubmitButton>Continue</SubmitButton>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
