import { redirect } from "react-router";
import { readSentInvitation } from "#app/domain/membership/read-team.ts";
import { withdrawInvitation } from "#app/domain/membership/withdraw-invitation.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { BackLink, ButtonGroup, ButtonLink, CoachLayout, Columns, PageTitle } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/invitation-withdraw";

export const loader = page(["providerLead"], async ({ deps, actor, id }) => {
  const invitation = await readSentInvitation(deps, actor, { invitationId: id("invitationId") });
  // Answered, or taken back with the first of two presses.
  if (!invitation) throw redirect("/coach/team?done=over");
  return invitation;
});

export const action = submission(["providerLead"], buttonSchema, async ({ deps, actor, id }) => {
  await withdrawInvitation(deps, actor, { invitationId: id("invitationId") });
  return redirect("/coach/team?done=withdrawn", 303);
});

export default function WithdrawInvitation({ loaderData: { name, email }, actionData }: Route.ComponentProps) {
  const { form } = useFirstshiftForm<typeof buttonSchema>({ id: "withdraw", lastResult: actionData?.result });
  return (
    <CoachLayout>
      <title>{pageTitle("Take the invitation back?", { error: actionData !== undefined })}</title>
      <BackLink to="/coach/team">Team</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle caption={name}>Take the invitation back?</PageTitle>
          <p className="govuk-body">Whoever signs in as {email} can then no longer join you with it.</p>
          <ButtonGroup>
            <SubmitButton kind="warning">Take it back</SubmitButton>
            <ButtonLink to="/coach/team" kind="quiet">
              Leave it
            </ButtonLink>
          </ButtonGroup>
        </FormShell>
      </Columns>
    </CoachLayout>
  );
}
