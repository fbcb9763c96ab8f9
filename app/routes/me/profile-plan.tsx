import { redirect } from "react-router";
import { markPlanStep } from "#app/domain/action-plan/change-plan.ts";
import { readPlan } from "#app/domain/action-plan/read-plan.ts";
import { markPlanSchema } from "#app/forms/plan.ts";
import { BackLink, ButtonLink, NotificationBanner, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { HelpingLine } from "#app/ui/profile/helping.tsx";
import { PlanList, PutBack } from "#app/ui/profile/plan.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/profile-plan";

export const loader = page(["jobSeeker"], async ({ deps, actor, url }) => ({
  ...(await readPlan(deps, actor, actor.jobSeekerId)),
  away: url.searchParams.get("away"),
}));

export const action = submission(["jobSeeker"], markPlanSchema, async ({ deps, actor, value }) => {
  await markPlanStep(deps, actor, { jobSeekerId: actor.jobSeekerId, ...value });
  return redirect(value.state === "away" ? `/me/profile/plan?away=${value.planStepId}` : "/me/profile/plan", 303);
});

export default function MyPlan({ loaderData: { steps, away, assistance }, actionData }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("My plan", { error: actionData !== undefined })}</title>
      {away && (
        <NotificationBanner>
          <PutBack planStepId={away} />
        </NotificationBanner>
      )}
      <BackLink to="/me/profile">My profile</BackLink>
      <HelpingLine assistance={assistance} next="/me/profile/plan" />
      <PageTitle lead="Small steps to the job you want.">My plan</PageTitle>
      <PlanList steps={steps} at="/me/profile/plan" lastResult={actionData?.result} />
      <ButtonLink to="/me/profile/plan/new">Add a step</ButtonLink>
    </SeekerLayout>
  );
}
