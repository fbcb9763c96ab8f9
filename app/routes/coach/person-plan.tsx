import { redirect } from "react-router";
import { markPlanStep } from "#app/domain/action-plan/change-plan.ts";
import { readPlan } from "#app/domain/action-plan/read-plan.ts";
import { markPlanSchema } from "#app/forms/plan.ts";
import { BackLink, ButtonLink, CoachLayout, Columns, NotificationBanner, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { PlanList, PutBack } from "#app/ui/profile/plan.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/person-plan";

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id, url }) => {
  const jobSeekerId = id("jobSeekerId");
  return { id: jobSeekerId, plan: await readPlan(deps, actor, jobSeekerId), away: url.searchParams.get("away") };
});

export const action = submission(["jobCoach", "providerLead"], markPlanSchema, async ({ deps, actor, value, id }) => {
  const jobSeekerId = id("jobSeekerId");
  await markPlanStep(deps, actor, { jobSeekerId, ...value });
  const at = `/coach/people/${jobSeekerId}/profile/plan`;
  return redirect(value.state === "away" ? `${at}?away=${value.planStepId}` : at, 303);
});

export default function PersonPlan({ loaderData: { id, plan, away }, actionData }: Route.ComponentProps) {
  const at = `/coach/people/${id}/profile/plan`;
  return (
    <CoachLayout>
      <title>{pageTitle(`Plan of ${plan.knownAs}`, { error: actionData !== undefined })}</title>
      {away && (
        <NotificationBanner>
          <PutBack planStepId={away} />
        </NotificationBanner>
      )}
      <BackLink to={`/coach/people/${id}/profile`}>Profile of {plan.knownAs}</BackLink>
      <Columns>
        <PageTitle lead={`It belongs to ${plan.knownAs}. Write it together, in their words.`}>Plan of {plan.knownAs}</PageTitle>
        <PlanList steps={plan.steps} at={at} lastResult={actionData?.result} />
        <ButtonLink to={`${at}/new`}>Add a step</ButtonLink>
      </Columns>
    </CoachLayout>
  );
}
