import { redirect } from "react-router";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { signSchema } from "#app/forms/booking.ts";
import { AgreementChangesEasy } from "#app/ui/brokering/agreement-changes.tsx";
import { AgreementEasy } from "#app/ui/brokering/agreement-easy.tsx";
import { SignForm } from "#app/ui/brokering/booking-forms.tsx";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { BackLink, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-sign";

export const loader = page(["jobSeeker"], ({ deps, actor, id }) =>
  readBooking(deps, actor, { bookingId: id("bookingId") }),
);

export const action = submission(["jobSeeker"], signSchema, async ({ deps, actor, id, value }) => {
  const bookingId = id("bookingId");
  await signAgreement(deps, actor, { bookingId, ...value });
  return redirect(`/me/bookings/${bookingId}?done=signed`, 303);
});

export default function SignMyPlan({ loaderData: booking, actionData }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("Is this plan right for you?", { error: actionData !== undefined })}</title>
      <BackLink to={`/me/bookings/${booking.id}`}>{kindName(booking.kind)}</BackLink>
      <SignForm booking={booking} button="Yes, I sign this plan" lastResult={actionData?.result}>
        <PageTitle
          caption={booking.openingTitle}
          lead="Read it with someone you trust. If something is wrong, tell your coach. Then it can be changed."
        >
          Is this plan right for you?
        </PageTitle>
        <AgreementChangesEasy {...booking.agreement} />
        <AgreementEasy booking={booking} />
      </SignForm>
    </SeekerLayout>
  );
}
