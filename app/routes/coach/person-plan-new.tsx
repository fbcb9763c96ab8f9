import { redirect } from "react-router";
import { addPlanStep } from "#app/domain/action-plan/change-plan.ts";
import { readPlan } from "#app/domain/action-plan/read-plan.ts";
import { newPlanStepSchema } from "#app/forms/plan.ts";
import { BackLink, CoachLayout, Columns } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { PLAN_QUESTIONS, PlanPartForm } from "#app/ui/profile/plan.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/person-plan-new";

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id }) => {
  const jobSeekerId = id("jobSeekerId");
  const { knownAs, nextId } = await readPlan(deps, actor, jobSeekerId);
  return { id: jobSeekerId, knownAs, nextId };
});

export const action = submission(["jobCoach", "providerLead"], newPlanStepSchema, async ({ deps, actor, value, id }) => {
  const jobSeekerId = id("jobSeekerId");
  await addPlanStep(deps, actor, { jobSeekerId, ...value });
  return redirect(`/coach/people/${jobSeekerId}/profile/plan/${value.planStepId}/what`, 303);
});

export default function NewStepForPerson({ loaderData: { id, knownAs, nextId }, actionData }: Route.ComponentProps) {
  const at = `/coach/people/${id}/profile/plan`;
  return (
    <CoachLayout>
      <title>{pageTitle(PLAN_QUESTIONS.goal, { error: actionData !== undefined })}</title>
      <BackLink to={at}>Plan of {knownAs}</BackLink>
      <Columns>
        <PlanPartForm part="goal" hidden={{ planStepId: nextId }} backTo={at} lastResult={actionData?.result} />
      </Columns>
    </CoachLayout>
  );
}
