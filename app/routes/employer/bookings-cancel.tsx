import { redirect } from "react-router";
import { closingReasonsFor } from "#app/domain/introduction/closing-reasons.ts";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { endingReasonSchema } from "#app/forms/introduction.ts";
import { CancelPage } from "#app/ui/brokering/booking-steps.tsx";
import { EmployerLayout } from "#app/ui/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-cancel";

export const loader = page(["employerMember"], async ({ deps, actor, id }) => ({
  booking: await readBooking(deps, actor, { bookingId: id("bookingId"), to: "booking:cancel" }),
  reasons: closingReasonsFor(actor.kind),
}));

export const action = submission(["employerMember"], endingReasonSchema, async ({ deps, actor, id, value }) => {
  const bookingId = id("bookingId");
  await cancelBooking(deps, actor, { bookingId, reason: value.reason });
  return redirect(`/employer/bookings/${bookingId}?done=cancelled`, 303);
});

export default function EmployerCancels({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <CancelPage
      Layout={EmployerLayout}
      at="/employer/bookings"
      {...loaderData}
      lead="They and the job coach are told at once. New dates can be found with the coach."
      lastResult={actionData?.result}
    />
  );
}
