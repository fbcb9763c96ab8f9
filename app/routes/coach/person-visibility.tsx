import { CoachLayout } from "#app/ui/index.ts";
import { ChoosingTogether } from "#app/ui/visibility/choosing-together.tsx";
import { choosingPage, choosingSubmission, type Helping } from "#app/web/help-choosing.server.ts";
import type { Route } from "./+types/person-visibility";

const HELPING: Helping = { kinds: ["jobCoach", "providerLead"], people: "/coach/people" };

export const loader = choosingPage(HELPING);
export const action = choosingSubmission(HELPING);

export default function HelpChoosing({ loaderData, actionData }: Route.ComponentProps) {
  const at = `/coach/people/${loaderData.preparing.jobSeekerId}`;
  return (
    <CoachLayout>
      <ChoosingTogether {...loaderData} at={at} lastResult={actionData?.result} />
    </CoachLayout>
  );
}
