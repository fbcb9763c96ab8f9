import { redirect } from "react-router";
import { closingReasonsFor } from "#app/domain/introduction/closing-reasons.ts";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { endUnanswered, isSilence } from "#app/domain/booking/end-unanswered.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { endingReasonSchema } from "#app/forms/introduction.ts";
import { CancelPage } from "#app/ui/brokering/booking-steps.tsx";
import { CoachLayout } from "#app/ui/index.ts";
import { doneWords } from "#app/web/done.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-cancel";

const DONE = { hidden: "They are hidden now. The plan still stands until you cancel it." };
const OVER = { hidden: "They are hidden now." };

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id, url }) => {
  const booking = await readBooking(deps, actor, { bookingId: id("bookingId") });
  const reasons = booking.silences.length > 0 ? booking.silences : closingReasonsFor(actor.kind);
  return { booking, reasons, done: doneWords(booking.over ? OVER : DONE, url) };
});

export const action = submission(
  ["jobCoach", "providerLead"],
  endingReasonSchema,
  async ({ deps, actor, id, value }) => {
    const bookingId = id("bookingId");
    const { reason } = value;
    if (isSilence(reason)) {
      await endUnanswered(deps, actor, { bookingId, reason });
      return redirect(`/coach/bookings/${bookingId}?done=closed`, 303);
    }
    await cancelBooking(deps, actor, { bookingId, reason });
    return redirect(`/coach/bookings/${bookingId}?done=cancelled`, 303);
  },
);

export default function CoachCancels({ loaderData, actionData }: Route.ComponentProps) {
  const unanswered = loaderData.booking.silences.length > 0;
  return (
    <CancelPage
      Layout={CoachLayout}
      at="/coach/bookings"
      {...loaderData}
      lead={
        unanswered
          ? "Not everybody has said how it went, and nobody is asked any more. Both sides are told that it is closed. Nobody is said to have said anything, and the vacancy is free for somebody else."
          : "Both sides are told at once. The introduction stays, so you can book again."
      }
      unanswered={unanswered}
      lastResult={actionData?.result}
    />
  );
}
