import { CircleLayout } from "#app/ui/index.ts";
import { RuleTogether } from "#app/ui/visibility/choosing-together.tsx";
import { rulePage, ruleSubmission, type Helping } from "#app/web/help-choosing.server.ts";
import type { Route } from "./+types/rule";

const HELPING: Helping = { kinds: ["supporter"], people: "/circle/people" };

export const loader = rulePage(HELPING);
export const action = ruleSubmission(HELPING);

export default function WriteDownARule({ loaderData, actionData }: Route.ComponentProps) {
  const at = `/circle/people/${loaderData.view.jobSeekerId}`;
  return (
    <CircleLayout>
      <RuleTogether {...loaderData} at={at} lastResult={actionData?.result} />
    </CircleLayout>
  );
}
