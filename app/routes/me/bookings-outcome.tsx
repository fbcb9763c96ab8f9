import { redirect } from "react-router";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { recordOutcome } from "#app/domain/booking/record-outcome.ts";
import { outcomeSchema } from "#app/forms/booking.ts";
import { OutcomeForm } from "#app/ui/brokering/booking-forms.tsx";
import { TAKEN_EASY } from "#app/ui/brokering/taken-words.ts";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { BackLink, EasyRead, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-outcome";

export const loader = page(["jobSeeker"], ({ deps, actor, id }) =>
  readBooking(deps, actor, { bookingId: id("bookingId") }),
);

export const action = submission(["jobSeeker"], outcomeSchema, async ({ deps, actor, id, value }) => {
  const bookingId = id("bookingId");
  await recordOutcome(deps, actor, { bookingId, ...value });
  return redirect(`/me/bookings/${bookingId}?done=recorded`, 303);
});

export default function MyOutcome({ loaderData: booking, actionData }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("How did it go?", { error: actionData !== undefined })}</title>
      <BackLink to={`/me/bookings/${booking.id}`}>{kindName(booking.kind)}</BackLink>
      <OutcomeForm
        booking={booking}
        words="easy"
        question={{
          job: "Do you want this job?",
          yes: "Yes, I want this job",
          more: "I want to try it for longer",
          no: "No, not this job",
          longer: "Do you want to do it for longer?",
          finished: "No, I am finished",
        }}
        lastResult={actionData?.result}
      >
        <PageTitle caption={booking.openingTitle} lead="Say what you think. There is no wrong answer.">
          How did it go?
        </PageTitle>
        {booking.taken !== null && (
          <EasyRead picture="idea">
            <p>{TAKEN_EASY[booking.taken]}</p>
            <p>So we do not ask if you want it.</p>
          </EasyRead>
        )}
      </OutcomeForm>
    </SeekerLayout>
  );
}
