import { redirect } from "react-router";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { signSchema } from "#app/forms/booking.ts";
import { AgreementChanges } from "#app/ui/brokering/agreement-changes.tsx";
import { AgreementSummary } from "#app/ui/brokering/agreement-summary.tsx";
import { SignForm } from "#app/ui/brokering/booking-forms.tsx";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { BackLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-sign";

export const loader = page(["employerMember"], ({ deps, actor, id }) =>
  readBooking(deps, actor, { bookingId: id("bookingId") }),
);

export const action = submission(["employerMember"], signSchema, async ({ deps, actor, id, value }) => {
  const bookingId = id("bookingId");
  await signAgreement(deps, actor, { bookingId, ...value });
  return redirect(`/employer/bookings/${bookingId}?done=signed`, 303);
});

export default function EmployerSigns({ loaderData: booking, actionData }: Route.ComponentProps) {
  return (
    <EmployerLayout>
      <title>{pageTitle("Sign the agreement", { error: actionData !== undefined })}</title>
      <BackLink to={`/employer/bookings/${booking.id}`}>{kindName(booking.kind)}</BackLink>
      <Columns>
        <SignForm booking={booking} button="Sign for the employer" lastResult={actionData?.result}>
          <PageTitle
            caption={`${booking.who}, ${booking.openingTitle}`}
            lead="You sign exactly this version. All three sides sign the same one."
          >
            Sign the agreement
          </PageTitle>
          <AgreementChanges {...booking.agreement} />
          <AgreementSummary booking={booking} />
        </SignForm>
      </Columns>
    </EmployerLayout>
  );
}
