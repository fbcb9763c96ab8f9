import { redirect } from "react-router";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { remindSide } from "#app/domain/booking/remind-side.ts";
import { remindSchema } from "#app/forms/booking.ts";
import { OneChoiceForm } from "#app/ui/brokering/one-choice-form.tsx";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { BackLink, CoachLayout, Columns, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-remind";

export const loader = page(["jobCoach", "providerLead"], ({ deps, actor, id }) =>
  readBooking(deps, actor, { bookingId: id("bookingId") }),
);

export const action = submission(["jobCoach", "providerLead"], remindSchema, async ({ deps, actor, id, value }) => {
  const bookingId = id("bookingId");
  await remindSide(deps, actor, { bookingId, ...value });
  return redirect(`/coach/bookings/${bookingId}?done=reminded`, 303);
});

export default function Remind({ loaderData: booking, actionData }: Route.ComponentProps) {
  const names = { job_seeker: booking.who ?? "The job seeker", employer: booking.employerName ?? "The employer" };
  return (
    <CoachLayout>
      <title>{pageTitle("Send a reminder", { error: actionData !== undefined })}</title>
      <BackLink to={`/coach/bookings/${booking.id}`}>{kindName(booking.kind)}</BackLink>
      <Columns>
        <OneChoiceForm
          name="side"
          label="Whom do you want to remind?"
          options={booking.can.remind.map((side) => ({ value: side, label: names[side] }))}
          button="Send the reminder"
          none={booking.can.remind.length > 0 ? null : "Nothing waits for either side now."}
          lastResult={actionData?.result}
        >
          <PageTitle
            caption={`${booking.who}, ${booking.openingTitle}`}
            lead="They get an email that says something waits for them, and nothing more. Once a day at most."
          >
            Send a reminder
          </PageTitle>
        </OneChoiceForm>
      </Columns>
    </CoachLayout>
  );
}
