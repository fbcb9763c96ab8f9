import { redirect } from "react-router";
import { reviseAgreement } from "#app/domain/agreement/revise-agreement.ts";
import { bookingOptions } from "#app/domain/booking/read-booking-options.ts";
import { bookingPlanSchema } from "#app/forms/booking.ts";
import { withSeen } from "#app/forms/seen.ts";
import { BookingPlanForm } from "#app/ui/brokering/booking-plan-form.tsx";
import { BackLink, CoachLayout, Columns, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-change";

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id }) => {
  const bookingId = id("bookingId");
  return { bookingId, options: await bookingOptions(deps, actor, { bookingId }) };
});

export const action = submission(["jobCoach", "providerLead"], withSeen(bookingPlanSchema), async ({ deps, actor, id, value }) => {
  const bookingId = id("bookingId");
  const { slotId: _taken, seen, ...plan } = value;
  await reviseAgreement(deps, actor, { bookingId, plan, seen });
  return redirect(`/coach/bookings/${bookingId}?done=revised`, 303);
});

export default function ChangeAgreement({ loaderData: { bookingId, options }, actionData }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle("Change the agreement", { error: actionData !== undefined })}</title>
      <BackLink to={`/coach/bookings/${bookingId}`}>Booking</BackLink>
      <Columns>
        <BookingPlanForm options={options} button="Save as a new version" lastResult={actionData?.result}>
          <PageTitle
            caption={`${options.who}, ${options.openingTitle}, ${options.employerName}`}
            lead="A change makes a new version. Whoever has signed already signs again."
          >
            Change the agreement
          </PageTitle>
        </BookingPlanForm>
      </Columns>
    </CoachLayout>
  );
}
