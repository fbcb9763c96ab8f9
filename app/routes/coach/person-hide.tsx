import { CoachLayout } from "#app/ui/index.ts";
import { HidingTogether } from "#app/ui/visibility/choosing-together.tsx";
import { hidingPage, hidingSubmission, type Helping } from "#app/web/help-choosing.server.ts";
import type { Route } from "./+types/person-hide";

const HELPING: Helping = { kinds: ["jobCoach", "providerLead"], people: "/coach/people" };

export const loader = hidingPage(HELPING);
export const action = hidingSubmission(HELPING);

export default function PassOnANo({ loaderData: hiding, actionData }: Route.ComponentProps) {
  const at = `/coach/people/${hiding.jobSeekerId}`;
  return (
    <CoachLayout>
      <HidingTogether hiding={hiding} at={at} lastResult={actionData?.result} />
    </CoachLayout>
  );
}
