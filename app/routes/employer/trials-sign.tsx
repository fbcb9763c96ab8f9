import { redirect } from "react-router";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { readTrial } from "#app/domain/work-trial/read-trial.ts";
import { signSchema } from "#app/forms/work-trial.ts";
import { AgreementSummary } from "#app/ui/brokering/agreement-summary.tsx";
import { SignForm } from "#app/ui/brokering/trial-forms.tsx";
import { BackLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/trials-sign";

export const loader = page(["employerMember"], ({ deps, actor, id }) =>
  readTrial(deps, actor, { workTrialId: id("workTrialId") }),
);

export const action = submission(["employerMember"], signSchema, async ({ deps, actor, id, value }) => {
  const workTrialId = id("workTrialId");
  await signAgreement(deps, actor, { workTrialId, ...value });
  return redirect(`/employer/work-trials/${workTrialId}?done=signed`, 303);
});

export default function EmployerSigns({ loaderData: trial, actionData }: Route.ComponentProps) {
  return (
    <EmployerLayout>
      <title>{pageTitle("Sign the agreement", { error: actionData !== undefined })}</title>
      <BackLink to={`/employer/work-trials/${trial.id}`}>Work trial</BackLink>
      <Columns>
        <SignForm trial={trial} button="Sign for the employer" lastResult={actionData?.result}>
          <PageTitle
            caption={`${trial.who}, ${trial.vacancyTitle}`}
            lead="You sign exactly this version. All three sides sign the same one."
          >
            Sign the agreement
          </PageTitle>
          <AgreementSummary trial={trial} />
        </SignForm>
      </Columns>
    </EmployerLayout>
  );
}
