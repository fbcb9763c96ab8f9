import { redirect } from "react-router";
import { readEnding } from "#app/domain/visibility/end-standing-choice.ts";
import { stopRule } from "#app/domain/visibility/hide.ts";
import { hideSchema } from "#app/forms/visibility.ts";
import { BackLink, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { StopRuleForm } from "#app/ui/profile/hiding.tsx";
import { whereStopped } from "#app/web/help-choosing.server.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/standing-end";

export const loader = page(["jobSeeker"], async ({ deps, actor, id }) => {
  const ending = await readEnding(deps, actor, { standingChoiceId: id("standingChoiceId") });
  // Ended before, and asked for with the back button.
  if (!ending) throw redirect("/me/visibility");
  return ending;
});

export const action = submission(["jobSeeker"], hideSchema, async ({ deps, actor, id, value }) => {
  const toStop = await stopRule(deps, actor, { standingChoiceId: id("standingChoiceId"), ...value });
  const done = value.booking === "keep" ? "hidden-plan-kept" : "standing-ended";
  return redirect(whereStopped("/me/bookings", toStop) ?? `/me/visibility?done=${done}`, 303);
});

const QUESTION = "Stop this rule?";

export default function EndStandingChoice({ loaderData: ending, actionData }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle(QUESTION, { error: actionData !== undefined })}</title>
      <BackLink to="/me/visibility">Who can see me</BackLink>
      <StopRuleForm question={QUESTION} ending={ending} lastResult={actionData?.result} />
    </SeekerLayout>
  );
}
