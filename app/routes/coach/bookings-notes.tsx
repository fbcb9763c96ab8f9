import { redirect } from "react-router";
import { readMentorChoice } from "#app/domain/booking/choose-mentor.ts";
import { noteBooking } from "#app/domain/booking/note-booking.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { bookingNotesSchema } from "#app/forms/booking.ts";
import { withSeen } from "#app/forms/seen.ts";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { MentorChoice } from "#app/ui/brokering/mentor-choice.tsx";
import { BackLink, CoachLayout, Columns, InsetText, PageTitle } from "#app/ui/index.ts";
import { FormShell, SubmitButton, TextArea, TextField, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-notes";

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id }) => ({
  booking: await readBooking(deps, actor, { bookingId: id("bookingId"), to: "booking:make" }),
  choice: await readMentorChoice(deps, actor, { bookingId: id("bookingId") }),
}));

export const action = submission(["jobCoach", "providerLead"], withSeen(bookingNotesSchema), async ({ deps, actor, id, value }) => {
  const bookingId = id("bookingId");
  await noteBooking(deps, actor, { bookingId, ...value });
  return redirect(`/coach/bookings/${bookingId}?done=noted`, 303);
});

const NOTHING = "Not said yet";

const OTHERS = [
  { value: "named", label: "Somebody without an account", hint: "Type their name below." },
  { value: "nobody", label: "Nobody yet" },
];

export default function BookingNotes({ loaderData: { booking, choice }, actionData }: Route.ComponentProps) {
  const { people, mentorId, typed } = choice;
  const { form, fields } = useFirstshiftForm<typeof bookingNotesSchema>({
    id: "notes",
    lastResult: actionData?.result,
    defaultValue: {
      mentorIs: mentorId ?? (typed === null ? "nobody" : "named"),
      mentor: typed ?? "",
      meetingNotes: booking.meetingNotes ?? "",
    },
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
            lead="Job seeker and employer read this too. A change asks nobody to sign again. Once they were reminded of the first day, we ask them to look again."
          >
            The first day
          </PageTitle>
          {booking.mentorWaits && (
            <InsetText>The employer chose {booking.mentor}. The job seeker reads the name once you have saved it here.</InsetText>
          )}
          <MentorChoice
            field={fields.mentorIs}
            people={people}
            label="Who mentors them, and whom do they look for?"
            hint="A workplace mentor with an account sees this booking and no other."
            others={OTHERS}
          />
          <TextField field={fields.mentor} label="Name of somebody without an account" hint="Only where you chose that above." />
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
