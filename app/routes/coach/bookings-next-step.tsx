import { redirect } from "react-router";
import { chooseNextStep } from "#app/domain/booking/choose-next-step.ts";
import { nextStepsAfter } from "#app/domain/booking/next-steps.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { nextStepSchema } from "#app/forms/booking.ts";
import { withSeen } from "#app/forms/seen.ts";
import { OneChoiceForm } from "#app/ui/brokering/one-choice-form.tsx";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { BackLink, CoachLayout, Columns, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-next-step";

export const loader = page(["jobCoach", "providerLead"], ({ deps, actor, id }) =>
  readBooking(deps, actor, { bookingId: id("bookingId") }),
);

export const action = submission(["jobCoach", "providerLead"], withSeen(nextStepSchema), async ({ deps, actor, id, value }) => {
  const bookingId = id("bookingId");
  await chooseNextStep(deps, actor, { bookingId, ...value });
  return redirect(`/coach/bookings/${bookingId}?done=next`, 303);
});

export default function NextStep({ loaderData: booking, actionData }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle("What comes next?", { error: actionData !== undefined })}</title>
      <BackLink to={`/coach/bookings/${booking.id}`}>{kindName(booking.kind)}</BackLink>
      <Columns>
        <OneChoiceForm
          name="step"
          label={`What did you and ${booking.who} decide?`}
          options={nextStepsAfter(booking.opening.kind).map(({ code, label }) => ({ value: code, label }))}
          chosen={booking.nextStep?.code}
          shown={{ seen: booking.seen.nextStep, now: [{ key: "What comes next", value: booking.nextStep?.words ?? "Not chosen yet" }] }}
          button="Keep this next step"
          none={booking.can.chooseNext || actionData ? null : "The next step is chosen once both sides have said how it went."}
          lastResult={actionData?.result}
        >
          <PageTitle
            caption={`${booking.who}, ${booking.openingTitle}`}
            lead="It is a step towards the right job. They see it on their page; the employer does not."
          >
            What comes next?
          </PageTitle>
        </OneChoiceForm>
      </Columns>
    </CoachLayout>
  );
}
