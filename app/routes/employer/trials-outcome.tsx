import { redirect } from "react-router";
import { readTrial } from "#app/domain/work-trial/read-trial.ts";
import { recordOutcome } from "#app/domain/work-trial/record-outcome.ts";
import { outcomeSchema } from "#app/forms/work-trial.ts";
import { OutcomeForm } from "#app/ui/brokering/trial-forms.tsx";
import { BackLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/trials-outcome";

export const loader = page(["employerMember"], ({ deps, actor, id }) =>
  readTrial(deps, actor, { workTrialId: id("workTrialId") }),
);

export const action = submission(["employerMember"], outcomeSchema, async ({ deps, actor, id, value }) => {
  const workTrialId = id("workTrialId");
  await recordOutcome(deps, actor, { workTrialId, ...value });
  return redirect(`/employer/work-trials/${workTrialId}?done=recorded`, 303);
});

export default function EmployerOutcome({ loaderData: trial, actionData }: Route.ComponentProps) {
  return (
    <EmployerLayout>
      <title>{pageTitle("How did it go?", { error: actionData !== undefined })}</title>
      <BackLink to={`/employer/work-trials/${trial.id}`}>Work trial</BackLink>
      <Columns>
        <OutcomeForm
          trial={trial}
          words="plain"
          question={{
            label: "Do you want the job to go ahead?",
            yes: "Yes. If they want it too, the job is theirs",
            no: "No, not this job",
          }}
          lastResult={actionData?.result}
        >
          <PageTitle
            caption={`${trial.who}, ${trial.vacancyTitle}`}
            lead="By what you all agreed beforehand. There is no score. They see your answers when the trial is over."
          >
            How did it go?
          </PageTitle>
        </OutcomeForm>
      </Columns>
    </EmployerLayout>
  );
}
