import { redirect } from "react-router";
import {
  acceptTeamInvitation, declineTeamInvitation,
} from "#app/domain/employer-team/answer-team-invitation.ts";
import { readTeamInvitation } from "#app/domain/employer-team/read-employer-team.ts";
import { EMPLOYER_ROLES } from "#app/domain/employer-team/roles.ts";
import { answerInvitationSchema } from "#app/forms/join.ts";
import { BackLink, ButtonGroup, Columns, PageTitle, PublicLayout, SummaryList } from "#app/ui/index.ts";
import { FormShell, SubmitButton, TextField, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { formatDateTime } from "#app/ui/format.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/join-team";

export const loader = page(["newcomer"], ({ deps, actor, id }) =>
  readTeamInvitation(deps, actor, id("teamInvitationId")),
);

export const action = submission(["newcomer"], answerInvitationSchema, async ({ deps, actor, id, value }) => {
  const teamInvitationId = id("teamInvitationId");
  if (value.answer === "no") {
    await declineTeamInvitation(deps, actor, { teamInvitationId });
    return redirect("/join?done=declined", 303);
  }
  await acceptTeamInvitation(deps, actor, { teamInvitationId, name: value.name });
  return redirect("/employer/team?done=joined", 303);
});

export default function JoinTeam({ loaderData: invitation, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof answerInvitationSchema>({
    id: "invitation",
    lastResult: actionData?.result,
    defaultValue: { name: invitation.name },
  });
  const title = `Join the team of ${invitation.employerName}`;
  const role = EMPLOYER_ROLES.find(({ code }) => code === invitation.role);
  return (
    <PublicLayout>
      <title>{pageTitle(title, { error: actionData !== undefined })}</title>
      <BackLink to="/join" />
      <Columns>
        <FormShell form={form}>
          <PageTitle lead={`You can answer until ${formatDateTime(invitation.expiresAt)}.`}>{title}</PageTitle>
          <SummaryList
            rows={[
              { key: "Your role", value: role?.label },
              { key: "What you may do", value: role?.may },
            ]}
          />
          <TextField
            field={fields.name}
            label="Your name"
            hint="Your team and the job coaches you work with see it"
            autoComplete="name"
            width="two-thirds"
          />
          <ButtonGroup>
            <SubmitButton name="answer" value="yes">
              Join the team
            </SubmitButton>
            <SubmitButton name="answer" value="no" kind="quiet">
              No, thank you
            </SubmitButton>
          </ButtonGroup>
        </FormShell>
      </Columns>
    </PublicLayout>
  );
}
