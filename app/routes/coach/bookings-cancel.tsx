import { redirect } from "react-router";
import { closingReasonsFor } from "#app/domain/introduction/closing-reasons.ts";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { endingReasonSchema } from "#app/forms/introduction.ts";
import { CancelPage } from "#app/ui/brokering/booking-steps.tsx";
import { CoachLayout } from "#app/ui/index.ts";
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

export default function CoachCancels({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <CancelPage
      Layout={CoachLayout}
      at="/coach/bookings"
      {...loaderData}
      lead="Both sides are told at once. The introduction stays, so you can book again."
      lastResult={actionData?.result}
    />
  );
}
