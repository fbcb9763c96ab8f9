import { redirect } from "react-router";
import { addPlanStep } from "#app/domain/action-plan/change-plan.ts";
import { readPlan } from "#app/domain/action-plan/read-plan.ts";
import { newPlanStepSchema } from "#app/forms/plan.ts";
import { BackLink, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { HelpingLine } from "#app/ui/profile/helping.tsx";
import { PLAN_QUESTIONS, PlanPartForm } from "#app/ui/profile/plan.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/profile-plan-new";

export const loader = page(["jobSeeker"], async ({ deps, actor }) => {
  const { nextId, assistance } = await readPlan(deps, actor, actor.jobSeekerId);
  return { nextId, assistance };
});

export const action = submission(["jobSeeker"], newPlanStepSchema, async ({ deps, actor, value }) => {
  await addPlanStep(deps, actor, { jobSeekerId: actor.jobSeekerId, ...value });
  return redirect(`/me/profile/plan/${value.planStepId}/what`, 303);
});

export default function NewPlanStep({ loaderData: { nextId, assistance }, actionData }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle(PLAN_QUESTIONS.goal, { error: actionData !== undefined })}</title>
      <BackLink to="/me/profile/plan">My plan</BackLink>
      <HelpingLine assistance={assistance} next="/me/profile/plan/new" />
      <PlanPartForm part="goal" hidden={{ planStepId: nextId }} backTo="/me/profile/plan" lastResult={actionData?.result} />
    </SeekerLayout>
  );
}
