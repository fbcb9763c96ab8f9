import { redirect } from "react-router";
import { closingReasonsFor } from "#app/domain/introduction/closing-reasons.ts";
import { cancelTrial } from "#app/domain/work-trial/cancel-trial.ts";
import { readTrial } from "#app/domain/work-trial/read-trial.ts";
import { endingReasonSchema } from "#app/forms/introduction.ts";
import { EndingForm } from "#app/ui/brokering/trial-forms.tsx";
import { BackLink, CoachLayout, Columns, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/trials-cancel";

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id }) => ({
  trial: await readTrial(deps, actor, { workTrialId: id("workTrialId") }),
  reasons: closingReasonsFor(actor.kind),
}));

export const action = submission(
  ["jobCoach", "providerLead"],
  endingReasonSchema,
  async ({ deps, actor, id, value }) => {
    const workTrialId = id("workTrialId");
    await cancelTrial(deps, actor, { workTrialId, reason: value.reason });
    return redirect(`/coach/work-trials/${workTrialId}?done=cancelled`, 303);
  },
);

export default function CoachCancels({ loaderData: { trial, reasons }, actionData }: Route.ComponentProps) {
  const at = `/coach/work-trials/${trial.id}`;
  return (
    <CoachLayout>
      <title>{pageTitle("Cancel this work trial?", { error: actionData !== undefined })}</title>
      <BackLink to={at}>Work trial</BackLink>
      <Columns>
        <EndingForm
          reasons={reasons}
          words="plain"
          button="Cancel the work trial"
          back={at}
          lastResult={actionData?.result}
        >
          <PageTitle
            caption={`${trial.who}, ${trial.vacancyTitle}`}
            lead="Both sides are told at once. The introduction stays, so you can book again."
          >
            Cancel this work trial?
          </PageTitle>
        </EndingForm>
      </Columns>
    </CoachLayout>
  );
}
