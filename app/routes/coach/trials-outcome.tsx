import { redirect } from "react-router";
import { readTrial } from "#app/domain/work-trial/read-trial.ts";
import { recordOutcome } from "#app/domain/work-trial/record-outcome.ts";
import { outcomeSchema } from "#app/forms/work-trial.ts";
import { OutcomeForm } from "#app/ui/brokering/trial-forms.tsx";
import { BackLink, CoachLayout, Columns, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/trials-outcome";

export const loader = page(["jobCoach"], ({ deps, actor, id }) =>
  readTrial(deps, actor, { workTrialId: id("workTrialId") }),
);

export const action = submission(["jobCoach"], outcomeSchema, async ({ deps, actor, id, value }) => {
  const workTrialId = id("workTrialId");
  await recordOutcome(deps, actor, { workTrialId, ...value });
  return redirect(`/coach/work-trials/${workTrialId}?done=recorded`, 303);
});

export default function CoachOutcome({ loaderData: trial, actionData }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle("What did you see?", { error: actionData !== undefined })}</title>
      <BackLink to={`/coach/work-trials/${trial.id}`}>Work trial</BackLink>
      <Columns>
        <OutcomeForm trial={trial} words="plain" lastResult={actionData?.result}>
          <PageTitle
            caption={`${trial.who}, ${trial.vacancyTitle}`}
            lead="By the criteria you all agreed. You have no vote on the job. Both sides see this when it is over."
          >
            What did you see?
          </PageTitle>
        </OutcomeForm>
      </Columns>
    </CoachLayout>
  );
}
