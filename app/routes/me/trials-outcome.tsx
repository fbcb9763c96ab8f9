import { redirect } from "react-router";
import { readTrial } from "#app/domain/work-trial/read-trial.ts";
import { recordOutcome } from "#app/domain/work-trial/record-outcome.ts";
import { outcomeSchema } from "#app/forms/work-trial.ts";
import { OutcomeForm } from "#app/ui/brokering/trial-forms.tsx";
import { BackLink, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/trials-outcome";

export const loader = page(["jobSeeker"], ({ deps, actor, id }) =>
  readTrial(deps, actor, { workTrialId: id("workTrialId") }),
);

export const action = submission(["jobSeeker"], outcomeSchema, async ({ deps, actor, id, value }) => {
  const workTrialId = id("workTrialId");
  await recordOutcome(deps, actor, { workTrialId, ...value });
  return redirect(`/me/work-trials/${workTrialId}?done=recorded`, 303);
});

export default function MyOutcome({ loaderData: trial, actionData }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("How did it go?", { error: actionData !== undefined })}</title>
      <BackLink to={`/me/work-trials/${trial.id}`}>Work trial</BackLink>
      <OutcomeForm
        trial={trial}
        words="easy"
        question={{ label: "Do you want this job?", yes: "Yes, I want this job", no: "No, not this job" }}
        lastResult={actionData?.result}
      >
        <PageTitle caption={trial.vacancyTitle} lead="Say what you think. There is no wrong answer.">
          How did it go?
        </PageTitle>
      </OutcomeForm>
    </SeekerLayout>
  );
}
