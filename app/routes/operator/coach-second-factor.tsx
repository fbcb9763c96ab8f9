import { redirect } from "react-router";
import { clearSecondFactor, readCoachToHelp } from "#app/domain/membership/clear-second-factor.ts";
import { clearSecondFactorSchema } from "#app/forms/operator.ts";
import { BackLink, ButtonGroup, ButtonLink, Columns, OperatorLayout, PageTitle, WarningText } from "#app/ui/index.ts";
import { Checkbox, FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/coach-second-factor";

export const loader = page(["operator"], ({ deps, actor, id }) =>
  readCoachToHelp(deps, actor, { providerId: id("providerId"), coachId: id("coachId") }),
);

export const action = submission(["operator"], clearSecondFactorSchema, async ({ deps, actor, id, context }) => {
  const providerId = id("providerId");
  const { accountId } = await clearSecondFactor(deps, actor, { providerId, coachId: id("coachId") });
  await context.auth.clearSecondFactorOf(accountId);
  return redirect(`/operator/providers/${providerId}?done=cleared`, 303);
});

export default function CoachSecondFactor({ loaderData: coach, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof clearSecondFactorSchema>({
    id: "clear",
    lastResult: actionData?.result,
  });
  const title = `Clear the second check of ${coach.name}?`;
  const back = `/operator/providers/${coach.providerId}`;
  return (
    <OperatorLayout>
      <title>{pageTitle(title, { error: actionData !== undefined })}</title>
      <BackLink to={back}>{coach.provider}</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle caption={coach.provider}>{title}</PageTitle>
          <p className="govuk-body">
            For a coach who has lost their phone and their recovery codes. They are signed out everywhere, and set up a new
            second check when they sign in next. We tell them by email, and keep a record that you did this.
          </p>
          <WarningText>Whoever can read this coach’s emails could then sign in as them.</WarningText>
          <Checkbox
            field={fields.checked}
            label="I have spoken with them and with the lead of their provider, and I am sure who they are"
          />
          <ButtonGroup>
            <SubmitButton kind="warning">Clear the second check</SubmitButton>
            <ButtonLink to={back} kind="quiet">
              Leave it
            </ButtonLink>
          </ButtonGroup>
        </FormShell>
      </Columns>
    </OperatorLayout>
  );
}
