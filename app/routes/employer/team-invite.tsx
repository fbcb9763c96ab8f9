import { redirect } from "react-router";
import { allow } from "#app/domain/access/policy.ts";
import { inviteMember } from "#app/domain/employer-team/invite-member.ts";
import { inviteMemberSchema } from "#app/forms/employer.ts";
import { RoleChoice } from "#app/ui/employer/roles.tsx";
import { BackLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { FormShell, SubmitButton, TextField, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/team-invite";

export const loader = page(["employerMember"], async ({ actor }) => {
  allow(actor, "team:manage", { employerId: actor.employerId });
  return null;
});

export const action = submission(["employerMember"], inviteMemberSchema, async ({ deps, actor, value }) => {
  await inviteMember(deps, actor, value);
  return redirect("/employer/team?done=invited", 303);
});

export default function InviteMember({ actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof inviteMemberSchema>({
    id: "invite",
    lastResult: actionData?.result,
  });
  const title = "Invite somebody into the team";
  return (
    <EmployerLayout>
      <title>{pageTitle(title, { error: actionData !== undefined })}</title>
      <BackLink to="/employer/team">Team</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle lead="They sign in with this address and say yes or no. The invitation can be answered for 14 days.">
            {title}
          </PageTitle>
          <TextField field={fields.name} label="Their name" width="two-thirds" autoComplete="off" />
          <TextField
            field={fields.email}
            label="Their work email address"
            hint="Not one that they already use on Firstshift for something else"
            type="email"
            width="two-thirds"
            autoComplete="off"
          />
          <RoleChoice field={fields.role} label="What do they do in the team?" />
          <SubmitButton>Send the invitation</SubmitButton>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
