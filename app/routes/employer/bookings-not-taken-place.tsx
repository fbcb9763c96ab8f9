import { redirect } from "react-router";
import { reasonsNotTakenPlace } from "#app/domain/introduction/closing-reasons.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { sayNotTakenPlace } from "#app/domain/booking/say-not-taken-place.ts";
import { endingReasonSchema } from "#app/forms/introduction.ts";
import { NotTakenPlacePage } from "#app/ui/brokering/booking-steps.tsx";
import { EmployerLayout } from "#app/ui/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-not-taken-place";

export const loader = page(["employerMember"], async ({ deps, actor, id }) => ({
  booking: await readBooking(deps, actor, { bookingId: id("bookingId"), to: "booking:record" }),
  reasons: reasonsNotTakenPlace(actor.kind),
}));

export const action = submission(["employerMember"], endingReasonSchema, async ({ deps, actor, id, value }) => {
  const bookingId = id("bookingId");
  await sayNotTakenPlace(deps, actor, { bookingId, reason: value.reason });
  return redirect(`/employer/bookings/${bookingId}?done=not-taken-place`, 303);
});

export default function EmployerSaysNotTakenPlace({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <NotTakenPlacePage
      Layout={EmployerLayout}
      at="/employer/bookings"
      {...loaderData}
      lead="Say this only if nobody worked on any of its days. They and the job coach are told, and nobody is asked how it went. New dates can be found with the coach."
      lastResult={actionData?.result}
    />
  );
}
