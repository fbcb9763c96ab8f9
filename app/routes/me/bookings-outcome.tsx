import { readBooking } from "#app/domain/booking/read-booking.ts";
import { questionOf } from "#app/forms/how-it-went.ts";
import { TAKEN_EASY } from "#app/ui/brokering/taken-words.ts";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { BackLink, ButtonLink, EasyRead, InsetText, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-outcome";

export const loader = page(["jobSeeker"], ({ deps, actor, id }) =>
  readBooking(deps, actor, { bookingId: id("bookingId") }),
);

/** What is going to be asked, before the first question. */
export default function MyOutcome({ loaderData: booking }: Route.ComponentProps) {
  const [first] = booking.agreement.criteria;
  return (
    <SeekerLayout>
      <title>{pageTitle("How did it go?")}</title>
      <BackLink to={`/me/bookings/${booking.id}`}>{kindName(booking.kind)}</BackLink>
      <PageTitle caption={booking.openingTitle}>How did it go?</PageTitle>
      {booking.can.record && first ? (
        <>
          <EasyRead picture="speech">
            <p>We ask you some short questions.</p>
            <p>Say what you think. There is no wrong answer.</p>
          </EasyRead>
          {booking.taken !== null && (
            <EasyRead picture="idea">
              <p>{TAKEN_EASY[booking.taken]}</p>
              <p>So we do not ask if you want it.</p>
            </EasyRead>
          )}
          <ButtonLink to={`/me/bookings/${booking.id}/outcome/${questionOf(first.code)}`}>Start</ButtonLink>
        </>
      ) : (
        <InsetText>There is nothing to say here now.</InsetText>
      )}
    </SeekerLayout>
  );
}
