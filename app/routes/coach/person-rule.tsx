import { CoachLayout } from "#app/ui/index.ts";
import { RuleTogether } from "#app/ui/visibility/choosing-together.tsx";
import { rulePage, ruleSubmission, type Helping } from "#app/web/help-choosing.server.ts";
import type { Route } from "./+types/person-rule";

const HELPING: Helping = { kinds: ["jobCoach", "providerLead"], people: "/coach/people" };

export const loader = rulePage(HELPING);
export const action = ruleSubmission(HELPING);

export default function WriteDownARule({ loaderData, actionData }: Route.ComponentProps) {
  const at = `/coach/people/${loaderData.view.jobSeekerId}`;
  return (
    <CoachLayout>
      <RuleTogether {...loaderData} at={at} lastResult={actionData?.result} />
    </CoachLayout>
  );
}
