import { redirect } from "react-router";
import { supportPeople } from "#app/domain/membership/change-team.ts";
import { readTeam } from "#app/domain/membership/read-team.ts";
import { supportPeopleSchema } from "#app/forms/provider.ts";
import { BackLink, CoachLayout, Columns } from "#app/ui/index.ts";
import { FormShell, Radios, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/team-support";

export const loader = page(["providerLead"], async ({ deps, actor }) => {
  const { members } = await readTeam(deps, actor);
  return { takesPeople: members.some(({ id, takesPeople }) => id === actor.coachId && takesPeople) };
});

export const action = submission(["providerLead"], supportPeopleSchema, async ({ deps, actor, value }) => {
  await supportPeople(deps, actor, { takesPeople: value.answer === "yes" });
  return redirect("/coach/team?done=changed", 303);
});

const QUESTION = "Do you support people yourself?";

export default function SupportPeople({ loaderData: { takesPeople }, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof supportPeopleSchema>({
    id: "support",
    lastResult: actionData?.result,
    defaultValue: { answer: takesPeople ? "yes" : "no" },
  });
  return (
    <CoachLayout>
      <title>{pageTitle(QUESTION, { error: actionData !== undefined })}</title>
      <BackLink to="/coach/team">Team</BackLink>
      <Columns>
        <FormShell form={form}>
          <Radios
            field={fields.answer}
            label={QUESTION}
            heading
            hint="If you do, people can have you as their job coach, beside the coaches of your team."
            options={[
              { value: "yes", label: "Yes" },
              { value: "no", label: "No, I lead the coaches" },
            ]}
          />
          <SubmitButton>Save</SubmitButton>
        </FormShell>
      </Columns>
    </CoachLayout>
  );
}
