import { redirect } from "react-router";
import { reasonsNotTakenPlace } from "#app/domain/introduction/closing-reasons.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { sayNotTakenPlace } from "#app/domain/booking/say-not-taken-place.ts";
import { endingReasonSchema } from "#app/forms/introduction.ts";
import { NotTakenPlacePage } from "#app/ui/brokering/booking-steps.tsx";
import { CoachLayout } from "#app/ui/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-not-taken-place";

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id }) => ({
  booking: await readBooking(deps, actor, { bookingId: id("bookingId"), to: "booking:record" }),
  reasons: reasonsNotTakenPlace(actor.kind),
}));

export const action = submission(["jobCoach", "providerLead"], endingReasonSchema, async ({ deps, actor, id, value }) => {
  const bookingId = id("bookingId");
  await sayNotTakenPlace(deps, actor, { bookingId, reason: value.reason });
  return redirect(`/coach/bookings/${bookingId}?done=not-taken-place`, 303);
});

export default function CoachSaysNotTakenPlace({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <NotTakenPlacePage
      Layout={CoachLayout}
      at="/coach/bookings"
      {...loaderData}
      lead="Say this only if nobody worked on any of its days. Both sides are told, and nobody is asked how it went. Its days count for nothing, and you can book again."
      lastResult={actionData?.result}
    />
  );
}
