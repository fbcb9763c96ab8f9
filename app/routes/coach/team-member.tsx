import { redirect } from "react-router";
import { changeCoachRole } from "#app/domain/membership/change-team.ts";
import { readTeamMember } from "#app/domain/membership/read-team.ts";
import { coachRoleSchema } from "#app/forms/provider.ts";
import { withSeen } from "#app/forms/seen.ts";
import { BackLink, ButtonGroup, ButtonLink, CoachLayout, Columns, PageTitle } from "#app/ui/index.ts";
import { FormShell, Radios, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/team-member";

export const loader = page(["providerLead"], ({ deps, actor, id }) => readTeamMember(deps, actor, { memberId: id("memberId") }));

export const action = submission(["providerLead"], withSeen(coachRoleSchema), async ({ deps, actor, id, value }) => {
  await changeCoachRole(deps, actor, { memberId: id("memberId"), ...value });
  return redirect("/coach/team?done=changed", 303);
});

const ROLES = {
  coach: { label: "Job coach", hint: "Supports people." },
  lead: { label: "Lead", hint: "Supports people, sees everybody the team supports, and changes the team." },
};

export default function TeamMember({ loaderData: { member, seen }, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof coachRoleSchema>({
    id: "member",
    lastResult: actionData?.result,
    defaultValue: { role: member.role },
  });
  return (
    <CoachLayout>
      <title>{pageTitle(`Change ${member.name}`, { error: actionData !== undefined })}</title>
      <BackLink to="/coach/team">Team</BackLink>
      <Columns>
        <FormShell form={form} shown={{ seen, now: [{ key: "What they do in the team", value: ROLES[member.role].label }] }}>
          <PageTitle caption="Member of the team">{member.name}</PageTitle>
          <Radios
            field={fields.role}
            label="What do they do in the team?"
            labelSize="m"
            options={(["coach", "lead"] as const).map((role) => ({ value: role, ...ROLES[role] }))}
          />
          <ButtonGroup>
            <SubmitButton>Save the role</SubmitButton>
            <ButtonLink to={`/coach/team/members/${member.id}/end`} kind="quiet">
              They leave the team
            </ButtonLink>
          </ButtonGroup>
        </FormShell>
      </Columns>
    </CoachLayout>
  );
}
