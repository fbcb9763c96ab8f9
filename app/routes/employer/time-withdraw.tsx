import { redirect } from "react-router";
import { z } from "zod";
import { offeredTimes, withdrawSlot } from "#app/domain/booking/offer-slots.ts";
import { ConfirmForm } from "#app/ui/employer/time-forms.tsx";
import { formatFullDate } from "#app/ui/format.ts";
import { BackLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/time-withdraw";

export const loader = page(["employerMember"], async ({ deps, actor, id }) => {
  const { vacancyId, slots } = await offeredTimes(deps, actor, { vacancyId: id("vacancyId") });
  const slotId = id("slotId");
  const slot = slots.find((one) => one.id === slotId);
  // Withdrawn, taken or past by now, and asked for with the back button.
  if (!slot) throw redirect(`/employer/vacancies/${vacancyId}/times`);
  return { vacancyId, slot };
});

export const action = submission(["employerMember"], z.object({}), async ({ deps, actor, id }) => {
  const vacancyId = id("vacancyId");
  await withdrawSlot(deps, actor, { vacancyId, slotId: id("slotId") });
  return redirect(`/employer/vacancies/${vacancyId}/times?done=withdrawn`, 303);
});

export default function WithdrawTime({ loaderData: { vacancyId, slot }, actionData }: Route.ComponentProps) {
  const at = `/employer/vacancies/${vacancyId}/times`;
  return (
    <EmployerLayout>
      <title>{pageTitle("Withdraw this time?", { error: actionData !== undefined })}</title>
      <BackLink to={at}>Times for working interviews</BackLink>
      <Columns>
        <ConfirmForm button="Withdraw it" back={at} lastResult={actionData?.result}>
          <PageTitle caption={`${formatFullDate(slot.day)}, ${slot.startTime} to ${slot.endTime}`}>
            Withdraw this time?
          </PageTitle>
        </ConfirmForm>
      </Columns>
    </EmployerLayout>
  );
}
