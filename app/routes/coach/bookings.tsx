import { BOOKING_PARTS } from "#app/domain/booking/booking-parts.ts";
import { listBookings } from "#app/domain/booking/list-bookings.ts";
import { BookingsPage } from "#app/ui/brokering/bookings-page.tsx";
import { CoachLayout, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import { pageNumber } from "#app/web/page-number.ts";
import type { Route } from "./+types/bookings";

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, url }) => {
  const part = BOOKING_PARTS.find((one) => one === url.searchParams.get("status")) ?? "ahead";
  return { ...(await listBookings(deps, actor, { part, page: pageNumber(url) })), part };
});

export default function CoachBookings({ loaderData }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle("Bookings")}</title>
      <PageTitle>Bookings</PageTitle>
      <BookingsPage {...loaderData} at="/coach/bookings" none={["Book time at work once somebody has been introduced to an employer."]} />
    </CoachLayout>
  );
}
