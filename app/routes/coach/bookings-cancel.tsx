import { redirect } from "react-router";
import { closingReasonsFor } from "#app/domain/introduction/closing-reasons.ts";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { endingReasonSchema } from "#app/forms/introduction.ts";
import { EndingForm } from "#app/ui/brokering/booking-forms.tsx";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { BackLink, CoachLayout, Columns, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-cancel";

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id }) => ({
  booking: await readBooking(deps, actor, { bookingId: id("bookingId") }),
  reasons: closingReasonsFor(actor.kind),
}));

export const action = submission(
  ["jobCoach", "providerLead"],
  endingReasonSchema,
  async ({ deps, actor, id, value }) => {
    const bookingId = id("bookingId");
    await cancelBooking(deps, actor, { bookingId, reason: value.reason });
    return redirect(`/coach/bookings/${bookingId}?done=cancelled`, 303);
  },
);

export default function CoachCancels({ loaderData: { booking, reasons }, actionData }: Route.ComponentProps) {
  const at = `/coach/bookings/${booking.id}`;
  return (
    <CoachLayout>
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
            lead="Both sides are told at once. The introduction stays, so you can book again."
          >
            Cancel this booking?
          </PageTitle>
        </EndingForm>
      </Columns>
    </CoachLayout>
  );
}
