import { redirect } from "react-router";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { recordOutcome } from "#app/domain/booking/record-outcome.ts";
import { outcomeSchema } from "#app/forms/how-it-went.ts";
import { OutcomeForm } from "#app/ui/brokering/booking-forms.tsx";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { BackLink, CoachLayout, Columns, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-outcome";

export const loader = page(["jobCoach", "providerLead"], ({ deps, actor, id }) =>
  readBooking(deps, actor, { bookingId: id("bookingId"), to: "booking:record" }),
);

export const action = submission(["jobCoach", "providerLead"], outcomeSchema, async ({ deps, actor, id, value }) => {
  const bookingId = id("bookingId");
  await recordOutcome(deps, actor, { bookingId, ...value });
  return redirect(`/coach/bookings/${bookingId}?done=recorded`, 303);
});

export default function CoachOutcome({ loaderData: booking, actionData }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle("What did you see?", { error: actionData !== undefined })}</title>
      <BackLink to={`/coach/bookings/${booking.id}`}>{kindName(booking.kind)}</BackLink>
      <Columns>
        <OutcomeForm booking={booking} lastResult={actionData?.result}>
          <PageTitle
            caption={`${booking.who}, ${booking.openingTitle}`}
            lead="By the criteria you all agreed. You have no vote on the job. Both sides see this when it is over."
          >
            What did you see?
          </PageTitle>
        </OutcomeForm>
      </Columns>
    </CoachLayout>
  );
}
