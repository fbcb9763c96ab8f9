import { Link } from "react-router";
import { BOOKING_PARTS } from "#app/domain/booking/booking-parts.ts";
import { listBookings } from "#app/domain/booking/list-bookings.ts";
import { BookingsPage } from "#app/ui/brokering/bookings-page.tsx";
import { EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import { pageNumber } from "#app/web/page-number.ts";
import type { Route } from "./+types/bookings";

export const loader = page(["employerMember"], async ({ deps, actor, url }) => {
  const part = BOOKING_PARTS.find((one) => one === url.searchParams.get("status")) ?? "ahead";
  return { ...(await listBookings(deps, actor, { part, page: pageNumber(url) })), part, acts: actor.role !== "workplace_mentor" };
});

export default function EmployerBookings({ loaderData }: Route.ComponentProps) {
  return (
    <EmployerLayout>
      <title>{pageTitle("Bookings")}</title>
      <PageTitle lead="Work experience, working interviews and work trials at your workplace.">Bookings</PageTitle>
      <p className="govuk-body">
        <Link className="govuk-link" to="/employer/bookings/week">
          See the week
        </Link>
      </p>
      <BookingsPage {...loaderData} at="/employer/bookings" none={[loaderData.acts ? "The job coach books a time at work once somebody has been introduced to you." : "Times at work that you are named for stand here."]} />
    </EmployerLayout>
  );
}
