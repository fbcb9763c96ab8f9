import { redirect } from "react-router";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import { bookingOptions } from "#app/domain/booking/read-booking-options.ts";
import { bookingPlanSchema } from "#app/forms/booking.ts";
import { BookingPlanForm } from "#app/ui/brokering/booking-plan-form.tsx";
import { BackLink, CoachLayout, Columns, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-booking";

export const loader = page(["jobCoach"], ({ deps, actor, id }) =>
  bookingOptions(deps, actor, { introductionId: id("introductionId") }),
);

export const action = submission(["jobCoach"], bookingPlanSchema, async ({ deps, actor, id, value }) => {
  const { bookingId } = await makeBooking(deps, actor, { introductionId: id("introductionId"), plan: value });
  return redirect(`/coach/bookings/${bookingId}?done=booked`, 303);
});

export default function MakeBooking({ loaderData: options, actionData }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle("Book a work trial", { error: actionData !== undefined })}</title>
      <BackLink to={`/coach/introductions/${options.introductionId}`}>Introduction</BackLink>
      <Columns>
        <BookingPlanForm options={options} button="Book it and ask everyone to sign" lastResult={actionData?.result}>
          <PageTitle
            caption={`${options.who}, ${options.vacancyTitle}, ${options.employerName}`}
            lead="One vacancy, one person. If both want it afterwards, the job is theirs; it is not promised."
          >
            Book a work trial
          </PageTitle>
        </BookingPlanForm>
      </Columns>
    </CoachLayout>
  );
}
