import { redirect } from "react-router";
import { proposeCriteria } from "#app/domain/booking/propose-criteria.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { criteriaSchema } from "#app/forms/booking.ts";
import { CriteriaForm } from "#app/ui/brokering/criteria-forms.tsx";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { BackLink, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-criteria";

export const loader = page(["jobSeeker"], ({ deps, actor, id }) =>
  readBooking(deps, actor, { bookingId: id("bookingId") }),
);

export const action = submission(["jobSeeker"], criteriaSchema, async ({ deps, actor, id, value }) => {
  const bookingId = id("bookingId");
  await proposeCriteria(deps, actor, { bookingId, ...value });
  return redirect(`/me/bookings/${bookingId}?done=proposed`, 303);
});

export default function ProposeCriteria({ loaderData: booking, actionData }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("Change what we talk about", { error: actionData !== undefined })}</title>
      <BackLink to={`/me/bookings/${booking.id}`}>{kindName(booking.kind)}</BackLink>
      <CriteriaForm booking={booking} words="easy" lastResult={actionData?.result}>
        <PageTitle caption={booking.openingTitle} lead="You say what matters to you. Your coach reads it.">
          Change what we talk about
        </PageTitle>
      </CriteriaForm>
    </SeekerLayout>
  );
}
