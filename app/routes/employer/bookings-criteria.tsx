import { redirect } from "react-router";
import { proposeCriteria } from "#app/domain/booking/propose-criteria.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { criteriaSchema } from "#app/forms/booking.ts";
import { CriteriaForm } from "#app/ui/brokering/criteria-forms.tsx";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { BackLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-criteria";

export const loader = page(["employerMember"], ({ deps, actor, id }) =>
  readBooking(deps, actor, { bookingId: id("bookingId"), to: "booking:propose-criteria" }),
);

export const action = submission(["employerMember"], criteriaSchema, async ({ deps, actor, id, value }) => {
  const bookingId = id("bookingId");
  await proposeCriteria(deps, actor, { bookingId, ...value });
  return redirect(`/employer/bookings/${bookingId}?done=proposed`, 303);
});

export default function ProposeCriteria({ loaderData: booking, actionData }: Route.ComponentProps) {
  return (
    <EmployerLayout>
      <title>{pageTitle("Propose other criteria", { error: actionData !== undefined })}</title>
      <BackLink to={`/employer/bookings/${booking.id}`}>{kindName(booking.kind)}</BackLink>
      <Columns>
        <CriteriaForm booking={booking} words="plain" lastResult={actionData?.result}>
          <PageTitle caption={booking.openingTitle} lead="Every side accepts the criteria by signing. Nothing changes until the coach writes a new version.">
            Propose other criteria
          </PageTitle>
        </CriteriaForm>
      </Columns>
    </EmployerLayout>
  );
}
