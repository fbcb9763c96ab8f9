import { redirect, type ActionFunctionArgs } from "react-router";
import { answerPlanPart } from "#app/domain/action-plan/change-plan.ts";
import { partAfter, partNamed } from "#app/domain/action-plan/plan.ts";
import { readPlanStep } from "#app/domain/action-plan/read-plan.ts";
import { NotFound } from "#app/domain/errors.ts";
import { planPartSchema } from "#app/forms/plan.ts";
import { withSeen } from "#app/forms/seen.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { BackLink, CoachLayout, Columns } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { PLAN_QUESTIONS, PlanPartForm } from "#app/ui/profile/plan.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/person-plan-part";

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, params, id }) => {
  const jobSeekerId = id("jobSeekerId");
  const step = await readPlanStep(deps, actor, { jobSeekerId, planStepId: id("planStepId"), part: params.part });
  return { id: jobSeekerId, ...step };
});

const noSuchPart = submission(["jobCoach", "providerLead"], buttonSchema, async () => {
  throw new NotFound();
});

export function action(args: ActionFunctionArgs) {
  const part = partNamed(args.params.part);
  if (!part) return noSuchPart(args);
  return submission(["jobCoach", "providerLead"], withSeen(planPartSchema(part)), async ({ deps, actor, value: { seen, ...answer }, id }) => {
    const [jobSeekerId, planStepId] = [id("jobSeekerId"), id("planStepId")];
    await answerPlanPart(deps, actor, { jobSeekerId, planStepId, answer, seen });
    const at = `/coach/people/${jobSeekerId}/profile/plan`;
    const next = partAfter(part);
    return redirect(next ? `${at}/${planStepId}/${next}` : at, 303);
  })(args);
}

export default function PersonPlanPart({ loaderData: { id, knownAs, step, part, seen }, actionData }: Route.ComponentProps) {
  const at = `/coach/people/${id}/profile/plan`;
  return (
    <CoachLayout>
      <title>{pageTitle(PLAN_QUESTIONS[part], { error: actionData !== undefined })}</title>
      <BackLink to={at}>Plan of {knownAs}</BackLink>
      <Columns>
        <PlanPartForm key={part} part={part} step={step} seen={seen} backTo={at} lastResult={actionData?.result} />
      </Columns>
    </CoachLayout>
  );
}
