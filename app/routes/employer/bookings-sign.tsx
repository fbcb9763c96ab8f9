import { redirect } from "react-router";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { signSchema } from "#app/forms/booking.ts";
import { SignPage } from "#app/ui/brokering/booking-steps.tsx";
import { EmployerLayout } from "#app/ui/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-sign";

export const loader = page(["employerMember"], ({ deps, actor, id }) =>
  readBooking(deps, actor, { bookingId: id("bookingId"), to: "booking:sign" }),
);

export const action = submission(["employerMember"], signSchema, async ({ deps, actor, id, value }) => {
  const bookingId = id("bookingId");
  await signAgreement(deps, actor, { bookingId, ...value });
  return redirect(`/employer/bookings/${bookingId}?done=signed`, 303);
});

export default function EmployerSigns({ loaderData: booking, actionData }: Route.ComponentProps) {
  return (
    <SignPage
      Layout={EmployerLayout}
      at="/employer/bookings"
      booking={booking}
      button="Sign for the employer"
      lastResult={actionData?.result}
    />
  );
}
