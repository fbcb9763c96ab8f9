import { redirect } from "react-router";
import { reasonsNotTakenPlace } from "#app/domain/introduction/closing-reasons.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { sayNotTakenPlace } from "#app/domain/booking/say-not-taken-place.ts";
import { endingReasonSchema } from "#app/forms/introduction.ts";
import { EndingForm } from "#app/ui/brokering/booking-forms.tsx";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { BackLink, EasyReadList, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-not-taken-place";

/** The reasons as the person says them themselves, afterwards. */
const MY_WORDS: Record<string, string> = {
  "seeker-changed-mind": "I changed my mind",
  dates: "The dates did not work",
  "support-not-ready": "I needed more help first",
  "not-met": "We did not meet",
};

export const loader = page(["jobSeeker"], async ({ deps, actor, id }) => ({
  booking: await readBooking(deps, actor, { bookingId: id("bookingId") }),
  reasons: reasonsNotTakenPlace(actor.kind).map(({ code, label }) => ({ code, label: MY_WORDS[code] ?? label })),
}));

export const action = submission(["jobSeeker"], endingReasonSchema, async ({ deps, actor, id, value }) => {
  const bookingId = id("bookingId");
  await sayNotTakenPlace(deps, actor, { bookingId, reason: value.reason });
  return redirect(`/me/bookings/${bookingId}?done=not-taken-place`, 303);
});

export default function MyTimeDidNotTakePlace({ loaderData: { booking, reasons }, actionData }: Route.ComponentProps) {
  const at = `/me/bookings/${booking.id}`;
  const title = "It did not take place";
  return (
    <SeekerLayout>
      <title>{pageTitle(title, { error: actionData !== undefined })}</title>
      <BackLink to={at}>{kindName(booking.kind)}</BackLink>
      <EndingForm reasons={reasons} words="easy" notTakenPlace button="Say this" back={at} lastResult={actionData?.result}>
        <PageTitle caption={booking.openingTitle}>{title}</PageTitle>
        <EasyReadList
          items={[
            { picture: "calendar", words: "Say this if you did not work there on any day." },
            { picture: "yes", words: "It is not a bad mark. You can try again." },
            { picture: "lock", words: "The employer is not told your reason." },
            { picture: "coach", words: "Your coach sees it, and talks with you." },
          ]}
        />
      </EndingForm>
    </SeekerLayout>
  );
}
