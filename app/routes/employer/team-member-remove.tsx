import { redirect } from "react-router";
import { allow } from "#app/domain/access/policy.ts";
import { NotFound } from "#app/domain/errors.ts";
import { removeMember } from "#app/domain/employer-team/change-member.ts";
import { readEmployerTeam } from "#app/domain/employer-team/read-employer-team.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { BackLink, ButtonGroup, ButtonLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/team-member-remove";

export const loader = page(["employerMember"], async ({ deps, actor, id }) => {
  allow(actor, "team:manage", { employerId: actor.employerId });
  const { members } = await readEmployerTeam(deps, actor);
  const member = members.find((one) => one.id === id("memberId"));
  if (!member) throw new NotFound("member of the team");
  return { id: member.id, name: member.name };
});

export const action = submission(["employerMember"], buttonSchema, async ({ deps, actor, id }) => {
  await removeMember(deps, actor, { memberId: id("memberId") });
  return redirect("/employer/team?done=removed", 303);
});

export default function RemoveMember({ loaderData: { id, name }, actionData }: Route.ComponentProps) {
  const { form } = useFirstshiftForm<typeof buttonSchema>({ id: "remove", lastResult: actionData?.result });
  const title = `Remove ${name} from the team?`;
  return (
    <EmployerLayout>
      <title>{pageTitle(title, { error: actionData !== undefined })}</title>
      <BackLink to={`/employer/team/${id}`}>{name}</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle>{title}</PageTitle>
          <p className="govuk-body">
            They see none of your pages from their next click on. What they signed or wrote stays as it is. We tell them
            by email.
          </p>
          <ButtonGroup>
            <SubmitButton kind="warning">Remove them</SubmitButton>
            <ButtonLink to="/employer/team" kind="quiet">
              Leave them in the team
            </ButtonLink>
          </ButtonGroup>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
