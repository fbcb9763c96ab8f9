import { redirect } from "react-router";
import { acceptInvitation, declineInvitation } from "#app/domain/membership/answer-invitation.ts";
import { readInvitation } from "#app/domain/membership/read-invitations.ts";
import { answerInvitationSchema } from "#app/forms/join.ts";
import { BackLink, ButtonGroup, Columns, PageTitle, PublicLayout } from "#app/ui/index.ts";
import { FormShell, SubmitButton, TextField, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { formatDateTime } from "#app/ui/format.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/join-invitation";

export const loader = page(["newcomer"], ({ deps, actor, id }) => readInvitation(deps, actor, id("invitationId")));

export const action = submission(["newcomer"], answerInvitationSchema, async ({ deps, actor, id, value }) => {
  const invitationId = id("invitationId");
  if (value.answer === "no") {
    await declineInvitation(deps, actor, { invitationId });
    return redirect("/join?done=declined", 303);
  }
  await acceptInvitation(deps, actor, { invitationId, name: value.name });
  return redirect("/coach?done=joined", 303);
});

export default function JoinInvitation({ loaderData: invitation, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof answerInvitationSchema>({
    id: "invitation",
    lastResult: actionData?.result,
    defaultValue: { name: invitation.name },
  });
  const title = `Join ${invitation.providerName} as a job coach`;
  return (
    <PublicLayout>
      <title>{pageTitle(title, { error: actionData !== undefined })}</title>
      <BackLink to="/join" />
      <Columns>
        <FormShell form={form}>
          <PageTitle lead={`You can answer until ${formatDateTime(invitation.expiresAt)}.`}>{title}</PageTitle>
          <p className="govuk-body">
            You will support people who look for work, see their profiles, and speak with employers for them. Because you
            see other people’s details, you set up a second check when you sign in.
          </p>
          <p className="govuk-body">
            The people you support, and employers you introduce them to, read your email address. You can give them another one in
            your account.
          </p>
          <TextField
            field={fields.name}
            label="Your name"
            hint="People you support and employers see it"
            autoComplete="name"
            width="two-thirds"
          />
          <ButtonGroup>
            <SubmitButton name="answer" value="yes">
              Join as a job coach
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
