import { redirect } from "react-router";
import { reviseAgreement } from "#app/domain/agreement/revise-agreement.ts";
import { bookingOptions } from "#app/domain/work-trial/read-booking-options.ts";
import { trialPlanSchema } from "#app/forms/work-trial.ts";
import { TrialPlanForm } from "#app/ui/brokering/trial-plan-form.tsx";
import { BackLink, CoachLayout, Columns, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/trials-change";

export const loader = page(["jobCoach"], async ({ deps, actor, id }) => {
  const workTrialId = id("workTrialId");
  return { workTrialId, options: await bookingOptions(deps, actor, { workTrialId }) };
});

export const action = submission(["jobCoach"], trialPlanSchema, async ({ deps, actor, id, value }) => {
  const workTrialId = id("workTrialId");
  await reviseAgreement(deps, actor, { workTrialId, plan: value });
  return redirect(`/coach/work-trials/${workTrialId}?done=revised`, 303);
});

export default function ChangeAgreement({ loaderData: { workTrialId, options }, actionData }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle("Change the agreement", { error: actionData !== undefined })}</title>
      <BackLink to={`/coach/work-trials/${workTrialId}`}>Work trial</BackLink>
      <Columns>
        <TrialPlanForm options={options} button="Save as a new version" lastResult={actionData?.result}>
          <PageTitle
            caption={`${options.who}, ${options.vacancyTitle}, ${options.employerName}`}
            lead="A change makes a new version. Whoever has signed already signs again."
          >
            Change the agreement
          </PageTitle>
        </TrialPlanForm>
      </Columns>
    </CoachLayout>
  );
}
