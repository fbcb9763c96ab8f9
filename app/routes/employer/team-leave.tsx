import { redirect } from "react-router";
import { leaveTeam } from "#app/domain/employer-team/change-member.ts";
import { readEmployerTeam } from "#app/domain/employer-team/read-employer-team.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { BackLink, ButtonGroup, ButtonLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/team-leave";

export const loader = page(["employerMember"], async ({ deps, actor }) => {
  const { organisation, members } = await readEmployerTeam(deps, actor);
  return { organisation, lastOwner: members.some((member) => member.isMe && member.lastOwner) };
});

export const action = submission(["employerMember"], buttonSchema, async ({ deps, actor }) => {
  await leaveTeam(deps, actor);
  return redirect("/join?done=left", 303);
});

export default function LeaveTeam({ loaderData: { organisation, lastOwner }, actionData }: Route.ComponentProps) {
  const { form } = useFirstshiftForm<typeof buttonSchema>({ id: "leave", lastResult: actionData?.result });
  const title = `Leave the team of ${organisation}?`;
  return (
    <EmployerLayout>
      <title>{pageTitle(title, { error: actionData !== undefined })}</title>
      <BackLink to="/employer/team">Team</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle>{title}</PageTitle>
          {lastOwner ? (
            <p className="govuk-body">You are the only owner. Make somebody else an owner first.</p>
          ) : (
            <p className="govuk-body">
              You see none of its pages any more. What you signed or wrote stays. To come back, an owner has to invite you.
            </p>
          )}
          <ButtonGroup>
            {!lastOwner && <SubmitButton kind="warning">Leave the team</SubmitButton>}
            <ButtonLink to="/employer/team" kind="quiet">
              Stay in the team
            </ButtonLink>
          </ButtonGroup>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
