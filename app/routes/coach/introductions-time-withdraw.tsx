import { redirect } from "react-router";
import { z } from "zod";
import { timesForCoach, withdrawProposedTime } from "#app/domain/booking/propose-time.ts";
import { ConfirmForm } from "#app/ui/employer/time-forms.tsx";
import { formatFullDate } from "#app/ui/format.ts";
import { BackLink, CoachLayout, Columns, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-time-withdraw";

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id }) => {
  const times = await timesForCoach(deps, actor, { introductionId: id("introductionId") });
  const slotId = id("proposedTimeId");
  const time = times.proposed.find((one) => one.id === slotId);
  // Withdrawn before, and asked for with the back button.
  if (!time) throw redirect(`/coach/introductions/${times.introductionId}/times`);
  return { introductionId: times.introductionId, time };
});

export const action = submission(["jobCoach", "providerLead"], z.object({}), async ({ deps, actor, id }) => {
  const introductionId = id("introductionId");
  await withdrawProposedTime(deps, actor, { introductionId, slotId: id("proposedTimeId") });
  return redirect(`/coach/introductions/${introductionId}/times?done=withdrawn`, 303);
});

export default function WithdrawProposedTime({ loaderData: { introductionId, time }, actionData }: Route.ComponentProps) {
  const at = `/coach/introductions/${introductionId}/times`;
  return (
    <CoachLayout>
      <title>{pageTitle("Withdraw this time?", { error: actionData !== undefined })}</title>
      <BackLink to={at}>Times for a working interview</BackLink>
      <Columns>
        <ConfirmForm button="Withdraw it" back={at} lastResult={actionData?.result}>
          <PageTitle caption={`${formatFullDate(time.day)}, ${time.startTime} to ${time.endTime}`}>
            Withdraw this time?
          </PageTitle>
        </ConfirmForm>
      </Columns>
    </CoachLayout>
  );
}
