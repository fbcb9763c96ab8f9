import { redirect } from "react-router";
import { noteBooking } from "#app/domain/booking/note-booking.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { bookingNotesSchema } from "#app/forms/booking.ts";
import { withSeen } from "#app/forms/seen.ts";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { BackLink, CoachLayout, Columns, PageTitle } from "#app/ui/index.ts";
import { FormShell, SubmitButton, TextArea, TextField, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-notes";

export const loader = page(["jobCoach", "providerLead"], ({ deps, actor, id }) =>
  readBooking(deps, actor, { bookingId: id("bookingId"), to: "booking:make" }),
);

export const action = submission(["jobCoach", "providerLead"], withSeen(bookingNotesSchema), async ({ deps, actor, id, value }) => {
  const bookingId = id("bookingId");
  await noteBooking(deps, actor, { bookingId, ...value });
  return redirect(`/coach/bookings/${bookingId}?done=noted`, 303);
});

const NOTHING = "Not said yet";

export default function BookingNotes({ loaderData: booking, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof bookingNotesSchema>({
    id: "notes",
    lastResult: actionData?.result,
    defaultValue: { mentor: booking.mentor ?? "", meetingNotes: booking.meetingNotes ?? "" },
  });
  const now = [
    { key: "Whom to look for", value: booking.mentor ?? NOTHING },
    { key: "What is good to know", value: booking.meetingNotes ?? NOTHING },
  ];
  return (
    <CoachLayout>
      <title>{pageTitle("The first day", { error: actionData !== undefined })}</title>
      <BackLink to={`/coach/bookings/${booking.id}`}>{kindName(booking.kind)}</BackLink>
      <Columns>
        <FormShell form={form} shown={{ seen: booking.seen.notes, now }}>
          <PageTitle
            caption={`${booking.who}, ${booking.openingTitle}`}
            lead="Job seeker and employer read this too. A change asks nobody to sign again."
          >
            The first day
          </PageTitle>
          <TextField field={fields.mentor} label="Whom to look for" hint="For example the workplace mentor, by name." />
          <TextArea
            field={fields.meetingNotes}
            label="What is good to know?"
            hint="Where to meet, what to bring. Use plain words, and nothing about anybody’s health."
            maxLength={500}
            rows={4}
          />
          <SubmitButton>Save</SubmitButton>
        </FormShell>
      </Columns>
    </CoachLayout>
  );
}
