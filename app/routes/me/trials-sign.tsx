import { redirect } from "react-router";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { readTrial } from "#app/domain/work-trial/read-trial.ts";
import { signSchema } from "#app/forms/work-trial.ts";
import { AgreementEasy } from "#app/ui/brokering/agreement-easy.tsx";
import { SignForm } from "#app/ui/brokering/trial-forms.tsx";
import { BackLink, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/trials-sign";

export const loader = page(["jobSeeker"], ({ deps, actor, id }) =>
  readTrial(deps, actor, { workTrialId: id("workTrialId") }),
);

export const action = submission(["jobSeeker"], signSchema, async ({ deps, actor, id, value }) => {
  const workTrialId = id("workTrialId");
  await signAgreement(deps, actor, { workTrialId, ...value });
  return redirect(`/me/work-trials/${workTrialId}?done=signed`, 303);
});

export default function SignMyPlan({ loaderData: trial, actionData }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("Is this plan right for you?", { error: actionData !== undefined })}</title>
      <BackLink to={`/me/work-trials/${trial.id}`}>Work trial</BackLink>
      <SignForm trial={trial} button="Yes, I sign this plan" lastResult={actionData?.result}>
        <PageTitle
          caption={trial.vacancyTitle}
          lead="Read it with someone you trust. If something is wrong, tell your coach. Then it can be changed."
        >
          Is this plan right for you?
        </PageTitle>
        <AgreementEasy trial={trial} />
      </SignForm>
    </SeekerLayout>
  );
}
