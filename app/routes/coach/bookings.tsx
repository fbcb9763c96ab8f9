import { BOOKING_PARTS } from "#app/domain/booking/booking-parts.ts";
import { listBookings } from "#app/domain/booking/list-bookings.ts";
import { BookingsPage } from "#app/ui/brokering/bookings-page.tsx";
import { CoachLayout, NotificationBanner, PageTitle } from "#app/ui/index.ts";
import { doneWords } from "#app/web/done.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import { pageNumber } from "#app/web/page-number.ts";
import type { Route } from "./+types/bookings";

const DONE = { hidden: "They are hidden now. Their plans still stand. Open each plan that they want to stop, and cancel it." };

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, url }) => {
  const part = BOOKING_PARTS.find((one) => one === url.searchParams.get("status")) ?? "ahead";
  return { list: { ...(await listBookings(deps, actor, { part, page: pageNumber(url) })), part }, done: doneWords(DONE, url) };
});

export default function CoachBookings({ loaderData: { list, done } }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle("Bookings")}</title>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <PageTitle>Bookings</PageTitle>
      <BookingsPage {...list} at="/coach/bookings" none={["Book time at work once somebody has been introduced to an employer."]} />
    </CoachLayout>
  );
}
