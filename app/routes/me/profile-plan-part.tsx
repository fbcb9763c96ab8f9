import { redirect, type ActionFunctionArgs } from "react-router";
import { answerPlanPart } from "#app/domain/action-plan/change-plan.ts";
import { partAfter, partNamed } from "#app/domain/action-plan/plan.ts";
import { readPlanStep } from "#app/domain/action-plan/read-plan.ts";
import { NotFound } from "#app/domain/errors.ts";
import { planPartSchema } from "#app/forms/plan.ts";
import { withSeen } from "#app/forms/seen.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { BackLink, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { HelpingLine } from "#app/ui/profile/helping.tsx";
import { PLAN_QUESTIONS, PlanPartForm } from "#app/ui/profile/plan.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/profile-plan-part";

export const loader = page(["jobSeeker"], async ({ deps, actor, params, id, url }) => ({
  ...(await readPlanStep(deps, actor, { jobSeekerId: actor.jobSeekerId, planStepId: id("planStepId"), part: params.part })),
  here: url.pathname,
}));

const noSuchPart = submission(["jobSeeker"], buttonSchema, async () => {
  throw new NotFound();
});

export function action(args: ActionFunctionArgs) {
  const part = partNamed(args.params.part);
  if (!part) return noSuchPart(args);
  return submission(["jobSeeker"], withSeen(planPartSchema(part)), async ({ deps, actor, value: { seen, ...answer }, id }) => {
    const planStepId = id("planStepId");
    await answerPlanPart(deps, actor, { jobSeekerId: actor.jobSeekerId, planStepId, answer, seen });
    const next = partAfter(part);
    return redirect(next ? `/me/profile/plan/${planStepId}/${next}` : "/me/profile/plan", 303);
  })(args);
}

export default function PlanStepPart({ loaderData, actionData }: Route.ComponentProps) {
  const { step, part, seen, assistance, here } = loaderData;
  return (
    <SeekerLayout>
      <title>{pageTitle(PLAN_QUESTIONS[part], { error: actionData !== undefined })}</title>
      <BackLink to="/me/profile/plan">My plan</BackLink>
      <HelpingLine assistance={assistance} next={here} />
      <PlanPartForm key={part} part={part} step={step} seen={seen} backTo="/me/profile/plan" lastResult={actionData?.result} />
    </SeekerLayout>
  );
}
