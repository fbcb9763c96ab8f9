import { Link, redirect } from "react-router";
import { chooseMentor, readMentorChoice } from "#app/domain/booking/choose-mentor.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { mentorSchema } from "#app/forms/booking.ts";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { MentorChoice } from "#app/ui/brokering/mentor-choice.tsx";
import { BackLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-mentor";

export const loader = page(["employerMember"], async ({ deps, actor, id }) => ({
  booking: await readBooking(deps, actor, { bookingId: id("bookingId"), to: "booking:choose-mentor" }),
  choice: await readMentorChoice(deps, actor, { bookingId: id("bookingId") }),
}));

export const action = submission(["employerMember"], mentorSchema, async ({ deps, actor, id, value }) => {
  const bookingId = id("bookingId");
  await chooseMentor(deps, actor, { bookingId, mentorId: value.mentorIs });
  return redirect(`/employer/bookings/${bookingId}?done=mentor`, 303);
});

export default function ChooseMentor({ loaderData: { booking, choice }, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof mentorSchema>({
    id: "mentor",
    lastResult: actionData?.result,
    defaultValue: { mentorIs: choice.mentorId ?? "" },
  });
  return (
    <EmployerLayout>
      <title>{pageTitle("Who mentors them?", { error: actionData !== undefined })}</title>
      <BackLink to={`/employer/bookings/${booking.id}`}>{kindName(booking.kind)}</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle
            caption={`${booking.who}, ${booking.openingTitle}`}
            lead="They welcome the person, show them the work and are there to ask."
          >
            Who mentors them at work?
          </PageTitle>
          <MentorChoice
            field={fields.mentorIs}
            people={choice.people}
            label="Choose somebody of your team"
            hint="A workplace mentor sees the bookings that name them, and no others. The job coach tells the job seeker who it is."
          />
          <p className="govuk-body">
            Somebody without an account? <Link className="govuk-link" to={`/employer/introductions/${booking.introductionId}/messages`}>Tell the job coach</Link> who
            it is. An owner can ask them <Link className="govuk-link" to="/employer/team">into your team</Link>.
          </p>
          <SubmitButton>Save</SubmitButton>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
