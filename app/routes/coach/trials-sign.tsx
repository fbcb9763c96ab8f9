import { redirect } from "react-router";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { readTrial } from "#app/domain/work-trial/read-trial.ts";
import { signSchema } from "#app/forms/work-trial.ts";
import { AgreementSummary } from "#app/ui/brokering/agreement-summary.tsx";
import { SignForm } from "#app/ui/brokering/trial-forms.tsx";
import { BackLink, CoachLayout, Columns, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/trials-sign";

export const loader = page(["jobCoach"], ({ deps, actor, id }) =>
  readTrial(deps, actor, { workTrialId: id("workTrialId") }),
);

export const action = submission(["jobCoach"], signSchema, async ({ deps, actor, id, value }) => {
  const workTrialId = id("workTrialId");
  await signAgreement(deps, actor, { workTrialId, ...value });
  return redirect(`/coach/work-trials/${workTrialId}?done=signed`, 303);
});

export default function CoachSigns({ loaderData: trial, actionData }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle("Sign the agreement", { error: actionData !== undefined })}</title>
      <BackLink to={`/coach/work-trials/${trial.id}`}>Work trial</BackLink>
      <Columns>
        <SignForm trial={trial} button="Sign as the job coach" lastResult={actionData?.result}>
          <PageTitle
            caption={`${trial.who}, ${trial.vacancyTitle}`}
            lead="You sign exactly this version. All three sides sign the same one."
          >
            Sign the agreement
          </PageTitle>
          <AgreementSummary trial={trial} />
        </SignForm>
      </Columns>
    </CoachLayout>
  );
}
