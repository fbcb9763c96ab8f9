import { BOOKING_PARTS } from "#app/domain/booking/booking-parts.ts";
import { listBookings } from "#app/domain/booking/list-bookings.ts";
import { BookingsPage } from "#app/ui/brokering/bookings-page.tsx";
import { NotificationBanner, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { doneWords } from "#app/web/done.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import { pageNumber } from "#app/web/page-number.ts";
import type { Route } from "./+types/bookings";

const DONE = { hidden: "You are hidden now. Your plans still stand. Open each plan that you want to stop." };

export const loader = page(["jobSeeker"], async ({ deps, actor, url }) => {
  const part = BOOKING_PARTS.find((one) => one === url.searchParams.get("status")) ?? "ahead";
  return { list: { ...(await listBookings(deps, actor, { part, page: pageNumber(url) })), part }, done: doneWords(DONE, url) };
});

export default function MyBookings({ loaderData: { list, done } }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("My time at work")}</title>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <PageTitle lead="Here you see when you work, and where.">My time at work</PageTitle>
      <BookingsPage
        {...list}
        words="easy"
        at="/me/bookings"
        none={["Your coach plans time at work with you.", "Then you can see it here."]}
      />
    </SeekerLayout>
  );
}
