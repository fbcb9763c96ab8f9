import { redirect } from "react-router";
import { closingReasonsFor } from "#app/domain/introduction/closing-reasons.ts";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { endingReasonSchema } from "#app/forms/introduction.ts";
import { EndingForm } from "#app/ui/brokering/booking-forms.tsx";
import { kindName, theKind } from "#app/ui/brokering/kind-words.ts";
import { BackLink, EasyReadList, NotificationBanner, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { doneWords } from "#app/web/done.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-cancel";

/** The reasons as the person says them themselves. */
const MY_WORDS: Record<string, string> = {
  "seeker-changed-mind": "I changed my mind",
  dates: "The dates do not work",
  "support-not-ready": "I need more help first",
};

const DONE = { hidden: "You are hidden now. The plan still stands until you stop it." };
const OVER = { hidden: "You are hidden now." };

export const loader = page(["jobSeeker"], async ({ deps, actor, id, url }) => {
  const booking = await readBooking(deps, actor, { bookingId: id("bookingId") });
  const reasons = closingReasonsFor(actor.kind).map(({ code, label }) => ({ code, label: MY_WORDS[code] ?? label }));
  return { booking, reasons, done: doneWords(booking.over ? OVER : DONE, url) };
});

export const action = submission(["jobSeeker"], endingReasonSchema, async ({ deps, actor, id, value }) => {
  const bookingId = id("bookingId");
  await cancelBooking(deps, actor, { bookingId, reason: value.reason });
  return redirect(`/me/bookings/${bookingId}?done=cancelled`, 303);
});

export default function StopMyBooking({ loaderData: { booking, reasons, done }, actionData }: Route.ComponentProps) {
  const at = `/me/bookings/${booking.id}`;
  return (
    <SeekerLayout>
      <title>{pageTitle(`Do you want to stop ${theKind(booking.kind)}?`, { error: actionData !== undefined })}</title>
      <BackLink to={at}>{kindName(booking.kind)}</BackLink>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <EndingForm reasons={reasons} words="easy" over={booking.over} button="Yes, stop it" back={at} lastResult={actionData?.result}>
        <PageTitle caption={booking.openingTitle}>Do you want to stop {theKind(booking.kind)}?</PageTitle>
        {!booking.over && (
          <EasyReadList
            items={[
              { picture: "yes", words: "You can stop at any time. That is fine." },
              { picture: "lock", words: "The employer is not told your reason." },
              { picture: "coach", words: "Your coach sees it, and talks with you." },
            ]}
          />
        )}
      </EndingForm>
    </SeekerLayout>
  );
}
