import { redirect } from "react-router";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import { bookingOptions } from "#app/domain/booking/read-booking-options.ts";
import { NotFound } from "#app/domain/errors.ts";
import { bookingPlanSchema, kindSchema } from "#app/forms/booking.ts";
import { BookingPlanForm } from "#app/ui/brokering/booking-plan-form.tsx";
import { OfferedTimes } from "#app/ui/brokering/offered-times.tsx";
import { aKind } from "#app/ui/brokering/kind-words.ts";
import { BackLink, CoachLayout, Columns, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-booking";

export const loader = page(["jobCoach", "providerLead"], ({ deps, actor, id, params, url }) => {
  const kind = kindSchema.safeParse(params.kind).data;
  if (!kind) throw new NotFound();
  return bookingOptions(deps, actor, { introductionId: id("introductionId"), kind, slotId: url.searchParams.get("time") });
});

export const action = submission(["jobCoach", "providerLead"], bookingPlanSchema, async ({ deps, actor, id, value }) => {
  const { slotId = null, ...plan } = value;
  const { bookingId } = await makeBooking(deps, actor, { introductionId: id("introductionId"), plan, slotId });
  return redirect(`/coach/bookings/${bookingId}?done=booked`, 303);
});

export default function MakeBooking({ loaderData: options, actionData }: Route.ComponentProps) {
  const title = `Book ${aKind(options.kind)}`;
  return (
    <CoachLayout>
      <title>{pageTitle(title, { error: actionData !== undefined })}</title>
      <BackLink to={`/coach/introductions/${options.introductionId}/booking`}>What do you want to book?</BackLink>
      <Columns>
        <BookingPlanForm options={options} button="Book it and ask everyone to sign" lastResult={actionData?.result}>
          <PageTitle caption={`${options.who}, ${options.openingTitle}, ${options.employerName}`} lead={options.purpose}>
            {title}
          </PageTitle>
          <OfferedTimes options={options} />
        </BookingPlanForm>
      </Columns>
    </CoachLayout>
  );
}
