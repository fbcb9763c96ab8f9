import { CircleLayout } from "#app/ui/index.ts";
import { ChoosingTogether } from "#app/ui/visibility/choosing-together.tsx";
import { choosingPage, choosingSubmission, type Helping } from "#app/web/help-choosing.server.ts";
import type { Route } from "./+types/visibility";

const HELPING: Helping = { kinds: ["supporter"], people: "/circle/people" };

export const loader = choosingPage(HELPING);
export const action = choosingSubmission(HELPING);

export default function WhoCanSeeThem({ loaderData, actionData }: Route.ComponentProps) {
  const at = `/circle/people/${loaderData.preparing.jobSeekerId}`;
  return (
    <CircleLayout>
      <ChoosingTogether {...loaderData} at={at} lastResult={actionData?.result} />
    </CircleLayout>
  );
}
