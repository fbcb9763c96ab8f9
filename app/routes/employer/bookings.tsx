import { readBookings } from "#app/domain/booking/read-bookings.ts";
import { BookingList } from "#app/ui/brokering/booking-list.tsx";
import { EmployerLayout, EmptyState, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings";

export const loader = page(["employerMember"], ({ deps, actor }) => readBookings(deps, actor));

export default function EmployerBookings({ loaderData: bookings }: Route.ComponentProps) {
  return (
    <EmployerLayout>
      <title>{pageTitle("Bookings")}</title>
      <PageTitle lead="Work experience, working interviews and work trials at your workplace.">Bookings</PageTitle>
      {bookings.length === 0 ? (
        <EmptyState title="Nothing is booked yet">
          <p>The job coach books a time at work once somebody has been introduced to you.</p>
        </EmptyState>
      ) : (
        <BookingList bookings={bookings} at="/employer/bookings" />
      )}
    </EmployerLayout>
  );
}
