import { Form, redirect } from "react-router";
import { readSentInvitation } from "#app/domain/employer-team/read-employer-team.ts";
import { resendTeamInvitation } from "#app/domain/employer-team/resend-team-invitation.ts";
import { EMPLOYER_ROLES } from "#app/domain/employer-team/roles.ts";
import { withdrawTeamInvitation } from "#app/domain/employer-team/withdraw-team-invitation.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { teamInvitationSchema } from "#app/forms/employer.ts";
import { BackLink, ButtonGroup, Columns, EmployerLayout, PageTitle, SummaryList } from "#app/ui/index.ts";
import { ErrorSummary, SubmitButton, pageTitle } from "#app/ui/form/index.ts";
import { formatDateTime } from "#app/ui/format.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/team-invitation";

export const loader = page(["employerMember"], async ({ deps, actor, id }) => {
  const invitation = await readSentInvitation(deps, actor, { teamInvitationId: id("teamInvitationId") });
  // Answered, or taken back with the first of two presses.
  if (!invitation) throw redirect("/employer/team?done=over");
  return invitation;
});

export const action = submission(["employerMember"], teamInvitationSchema, async ({ deps, actor, id, value }) => {
  const teamInvitationId = id("teamInvitationId");
  if (value.next === "again") {
    await resendTeamInvitation(deps, actor, { teamInvitationId });
    return redirect("/employer/team?done=again", 303);
  }
  await withdrawTeamInvitation(deps, actor, { teamInvitationId });
  return redirect("/employer/team?done=withdrawn", 303);
});

export default function TeamInvitation({ loaderData: invitation, actionData }: Route.ComponentProps) {
  const problems = actionData?.result.error as Record<string, string[]> | undefined;
  return (
    <EmployerLayout>
      <title>{pageTitle("Invitation", { error: actionData !== undefined })}</title>
      <BackLink to="/employer/team">Team</BackLink>
      <Columns>
        {problems && <ErrorSummary formId="invitation" errors={problems} />}
        <PageTitle caption="Invitation">{invitation.name}</PageTitle>
        <SummaryList
          rows={[
            { key: "Email", value: invitation.email },
            { key: "Role", value: labelOf(EMPLOYER_ROLES, invitation.role) },
            {
              key: "Can be answered",
              value: invitation.expired ? "No longer. Send it again." : `Until ${formatDateTime(invitation.expiresAt)}`,
            },
          ]}
        />
        {!invitation.mayResend && (
          <p className="govuk-body">We have emailed it within the last 24 hours. You can send it again after that.</p>
        )}
        <Form method="post" defaultShouldRevalidate id="invitation">
          <ButtonGroup>
            {invitation.mayResend && (
              <SubmitButton name="next" value="again">
                Send it again
              </SubmitButton>
            )}
            <SubmitButton name="next" value="withdraw" kind="warning">
              Take it back
            </SubmitButton>
          </ButtonGroup>
        </Form>
      </Columns>
    </EmployerLayout>
  );
}
