import { readBooking } from "#app/domain/booking/read-booking.ts";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { BackLink, ButtonLink, EasyReadList, InsetText, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-reflection";

export const loader = page(["jobSeeker"], ({ deps, actor, id }) =>
  readBooking(deps, actor, { bookingId: id("bookingId") }),
);

/** What is going to be asked, before the first question. */
export default function MyReflection({ loaderData: booking }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("What did you like?")}</title>
      <BackLink to={`/me/bookings/${booking.id}`}>{kindName(booking.kind)}</BackLink>
      <PageTitle caption={booking.openingTitle}>What did you like?</PageTitle>
      {booking.can.reflect ? (
        <>
          <EasyReadList
            items={[
              { picture: "speech", words: "We ask you about each task, one at a time." },
              { picture: "lock", words: "This is for you. Your coach can read it. The employer cannot." },
            ]}
          />
          <ButtonLink to={`/me/bookings/${booking.id}/reflection/feeling`}>Start</ButtonLink>
        </>
      ) : (
        <InsetText>There is nothing to say here now.</InsetText>
      )}
    </SeekerLayout>
  );
}
