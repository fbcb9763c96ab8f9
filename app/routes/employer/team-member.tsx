import { redirect } from "react-router";
import { allow } from "#app/domain/access/policy.ts";
import { NotFound } from "#app/domain/errors.ts";
import { changeRole } from "#app/domain/employer-team/change-member.ts";
import { readEmployerTeam } from "#app/domain/employer-team/read-employer-team.ts";
import { EMPLOYER_ROLES } from "#app/domain/employer-team/roles.ts";
import { markOf } from "#app/domain/seen.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { changeRoleSchema } from "#app/forms/employer.ts";
import { withSeen } from "#app/forms/seen.ts";
import { RoleChoice } from "#app/ui/employer/roles.tsx";
import { BackLink, ButtonGroup, ButtonLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/team-member";

export const loader = page(["employerMember"], async ({ deps, actor, id }) => {
  allow(actor, "team:manage", { employerId: actor.employerId });
  const { members } = await readEmployerTeam(deps, actor);
  const member = members.find((one) => one.id === id("memberId"));
  if (!member) throw new NotFound("member of the team");
  return { member, seen: markOf(member.role) };
});

export const action = submission(["employerMember"], withSeen(changeRoleSchema), async ({ deps, actor, id, value }) => {
  await changeRole(deps, actor, { memberId: id("memberId"), ...value });
  return redirect("/employer/team?done=changed", 303);
});

export default function TeamMember({ loaderData: { member, seen }, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof changeRoleSchema>({
    id: "member",
    lastResult: actionData?.result,
    defaultValue: { role: member.role },
  });
  return (
    <EmployerLayout>
      <title>{pageTitle(`Change ${member.name}`, { error: actionData !== undefined })}</title>
      <BackLink to="/employer/team">Team</BackLink>
      <Columns>
        <FormShell form={form} shown={{ seen, now: [{ key: "What they do in the team", value: labelOf(EMPLOYER_ROLES, member.role) }] }}>
          <PageTitle caption="Member of the team">{member.name}</PageTitle>
          <RoleChoice field={fields.role} label="What do they do in the team?" />
          <ButtonGroup>
            <SubmitButton>Save the role</SubmitButton>
            <ButtonLink to={`/employer/team/${member.id}/remove`} kind="quiet">
              Remove from the team
            </ButtonLink>
          </ButtonGroup>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
