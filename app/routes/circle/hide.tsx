import { CircleLayout } from "#app/ui/index.ts";
import { HidingTogether } from "#app/ui/visibility/choosing-together.tsx";
import { hidingPage, hidingSubmission, type Helping } from "#app/web/help-choosing.server.ts";
import type { Route } from "./+types/hide";

const HELPING: Helping = { kinds: ["supporter"], people: "/circle/people" };

export const loader = hidingPage(HELPING);
export const action = hidingSubmission(HELPING);

export default function PassOnANo({ loaderData: hiding, actionData }: Route.ComponentProps) {
  const at = `/circle/people/${hiding.jobSeekerId}`;
  return (
    <CircleLayout>
      <HidingTogether hiding={hiding} at={at} lastResult={actionData?.result} />
    </CircleLayout>
  );
}
