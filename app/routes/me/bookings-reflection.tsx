import { redirect } from "react-router";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { reflectOnBooking } from "#app/domain/booking/reflect.ts";
import { reflectionSchema } from "#app/forms/booking.ts";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { ReflectionForm } from "#app/ui/brokering/reflection-form.tsx";
import { BackLink, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-reflection";

export const loader = page(["jobSeeker"], ({ deps, actor, id }) =>
  readBooking(deps, actor, { bookingId: id("bookingId") }),
);

export const action = submission(["jobSeeker"], reflectionSchema, async ({ deps, actor, id, value }) => {
  const bookingId = id("bookingId");
  await reflectOnBooking(deps, actor, { bookingId, ...value });
  return redirect(`/me/bookings/${bookingId}/reflection/profile`, 303);
});

export default function MyReflection({ loaderData: booking, actionData }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("What did you like?", { error: actionData !== undefined })}</title>
      <BackLink to={`/me/bookings/${booking.id}`}>{kindName(booking.kind)}</BackLink>
      <ReflectionForm booking={booking} lastResult={actionData?.result}>
        <PageTitle caption={booking.openingTitle} lead="This is for you. Your coach can read it. The employer cannot.">
          What did you like?
        </PageTitle>
      </ReflectionForm>
    </SeekerLayout>
  );
}
