import { readBookings } from "#app/domain/booking/read-bookings.ts";
import { BookingList } from "#app/ui/brokering/booking-list.tsx";
import { CoachLayout, EmptyState, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings";

export const loader = page(["jobCoach", "providerLead"], ({ deps, actor }) => readBookings(deps, actor));

export default function CoachBookings({ loaderData: bookings }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle("Bookings")}</title>
      <PageTitle>Bookings</PageTitle>
      {bookings.length === 0 ? (
        <EmptyState title="Nothing is booked yet">
          <p>Book one once somebody has been introduced to an employer.</p>
        </EmptyState>
      ) : (
        <BookingList bookings={bookings} at="/coach/bookings" />
      )}
    </CoachLayout>
  );
}
