import { redirect } from "react-router";
import { closingReasonsFor } from "#app/domain/introduction/closing-reasons.ts";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { endingReasonSchema } from "#app/forms/introduction.ts";
import { EndingForm } from "#app/ui/brokering/booking-forms.tsx";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { BackLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-cancel";

export const loader = page(["employerMember"], async ({ deps, actor, id }) => ({
  booking: await readBooking(deps, actor, { bookingId: id("bookingId") }),
  reasons: closingReasonsFor(actor.kind),
}));

export const action = submission(["employerMember"], endingReasonSchema, async ({ deps, actor, id, value }) => {
  const bookingId = id("bookingId");
  await cancelBooking(deps, actor, { bookingId, reason: value.reason });
  return redirect(`/employer/bookings/${bookingId}?done=cancelled`, 303);
});

export default function EmployerCancels({ loaderData: { booking, reasons }, actionData }: Route.ComponentProps) {
  const at = `/employer/bookings/${booking.id}`;
  return (
    <EmployerLayout>
      <title>{pageTitle("Cancel this booking?", { error: actionData !== undefined })}</title>
      <BackLink to={at}>{kindName(booking.kind)}</BackLink>
      <Columns>
        <EndingForm
          reasons={reasons}
          words="plain"
          button="Cancel the booking"
          back={at}
          lastResult={actionData?.result}
        >
          <PageTitle
            caption={`${booking.who}, ${booking.openingTitle}`}
            lead="They and the job coach are told at once. New dates can be found with the coach."
          >
            Cancel this booking?
          </PageTitle>
        </EndingForm>
      </Columns>
    </EmployerLayout>
  );
}
