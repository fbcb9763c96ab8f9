import { Form, redirect } from "react-router";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { readStopWish, settleStopWish } from "#app/domain/booking/stop-wish.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { BackLink, ButtonGroup, ButtonLink, CoachLayout, Columns, PageTitle } from "#app/ui/index.ts";
import { SubmitButton, pageTitle } from "#app/ui/form/index.ts";
import { formatDateTime } from "#app/ui/format.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-stop-wish";

const COACHES = ["jobCoach", "providerLead"] as const;

export const loader = page(COACHES, async ({ deps, actor, id }) => {
  const bookingId = id("bookingId");
  return {
    booking: await readBooking(deps, actor, { bookingId }),
    wishedAt: await readStopWish(deps, actor, { bookingId }),
  };
});

export const action = submission(COACHES, buttonSchema, async ({ deps, actor, id }) => {
  const bookingId = id("bookingId");
  await settleStopWish(deps, actor, { bookingId });
  return redirect(`/coach/bookings/${bookingId}?done=stays`, 303);
});

export default function StopWish({ loaderData: { booking, wishedAt } }: Route.ComponentProps) {
  const title = `Does ${booking.who} want to stop the plan?`;
  return (
    <CoachLayout>
      <title>{pageTitle(title)}</title>
      <BackLink to={`/coach/bookings/${booking.id}`}>{kindName(booking.kind)}</BackLink>
      <Columns>
        <PageTitle caption={`${booking.openingTitle}${booking.employerName ? `, ${booking.employerName}` : ""}`}>{title}</PageTitle>
        {wishedAt === null ? (
          <p className="govuk-body">Nobody has passed on that they do, or it is settled.</p>
        ) : (
          <>
            <p className="govuk-body">
              Somebody in the circle of {booking.who} passed this on, on {formatDateTime(wishedAt)}. They hid {booking.who} from this
              employer, and the plan still stands. Talk with {booking.who}: it is their decision.
            </p>
            <Form method="post">
              <ButtonGroup>
                <ButtonLink to={`/coach/bookings/${booking.id}/cancel`}>Stop the plan</ButtonLink>
                <SubmitButton kind="secondary">We talked: the plan stays</SubmitButton>
              </ButtonGroup>
            </Form>
          </>
        )}
      </Columns>
    </CoachLayout>
  );
}
