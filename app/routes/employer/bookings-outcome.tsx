import { redirect } from "react-router";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { recordOutcome } from "#app/domain/booking/record-outcome.ts";
import { outcomeSchema } from "#app/forms/how-it-went.ts";
import { OutcomeForm } from "#app/ui/brokering/booking-forms.tsx";
import { TAKEN_WORDS } from "#app/ui/brokering/taken-words.ts";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { BackLink, Columns, EmployerLayout, InsetText, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-outcome";

export const loader = page(["employerMember"], ({ deps, actor, id }) =>
  readBooking(deps, actor, { bookingId: id("bookingId"), to: "booking:record" }),
);

export const action = submission(["employerMember"], outcomeSchema, async ({ deps, actor, id, value }) => {
  const bookingId = id("bookingId");
  await recordOutcome(deps, actor, { bookingId, ...value });
  return redirect(`/employer/bookings/${bookingId}?done=recorded`, 303);
});

export default function EmployerOutcome({ loaderData: booking, actionData }: Route.ComponentProps) {
  return (
    <EmployerLayout>
      <title>{pageTitle("How did it go?", { error: actionData !== undefined })}</title>
      <BackLink to={`/employer/bookings/${booking.id}`}>{kindName(booking.kind)}</BackLink>
      <Columns>
        <OutcomeForm
          booking={booking}
          question={{
            job: "Do you want the job to go ahead?",
            yes: "Yes. If they want it too, the job is theirs",
            more: "We want more time first. If they agree, the job coach writes a longer agreement",
            no: "No, not this job",
            longer: "Should it go on for longer?",
            finished: "No, it is finished",
          }}
          lastResult={actionData?.result}
        >
          <PageTitle
            caption={`${booking.who}, ${booking.openingTitle}`}
            lead="By what you all agreed beforehand. There is no score. They see your answers when it is over."
          >
            How did it go?
          </PageTitle>
          {booking.taken !== null && <InsetText>{TAKEN_WORDS[booking.taken]}</InsetText>}
        </OutcomeForm>
      </Columns>
    </EmployerLayout>
  );
}
