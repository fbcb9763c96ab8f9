import { redirect } from "react-router";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { takeUpReflection } from "#app/domain/booking/reflect.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { BackLink, ButtonGroup, ButtonLink, EasyRead, PageTitle, Section, SeekerLayout } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-reflection-profile";

export const loader = page(["jobSeeker"], ({ deps, actor, id }) =>
  readBooking(deps, actor, { bookingId: id("bookingId") }),
);

export const action = submission(["jobSeeker"], buttonSchema, async ({ deps, actor, id }) => {
  const bookingId = id("bookingId");
  await takeUpReflection(deps, actor, { bookingId });
  return redirect(`/me/bookings/${bookingId}?done=added`, 303);
});

export default function AddToMyProfile({ loaderData: booking, actionData }: Route.ComponentProps) {
  const { form } = useFirstshiftForm<typeof buttonSchema>({ id: "take-up", lastResult: actionData?.result });
  const { reflection } = booking;
  const at = `/me/bookings/${booking.id}`;
  return (
    <SeekerLayout>
      <title>{pageTitle("Put this in your profile?", { error: actionData !== undefined })}</title>
      <BackLink to={at}>{kindName(booking.kind)}</BackLink>
      <FormShell form={form}>
        <PageTitle caption={booking.openingTitle} lead="You decide. Employers see it only after you say yes to your new profile.">
          Put this in your profile?
        </PageTitle>
        {reflection?.toAdd ? (
          <>
            <Tasks title="Tasks I like" picture="smile" tasks={reflection.liked} />
            <Tasks title="Tasks I have done" picture="check" tasks={reflection.done} />
            <ButtonGroup>
              <SubmitButton>Add this to my profile</SubmitButton>
              <ButtonLink to={at} kind="quiet">
                No, leave it as it is
              </ButtonLink>
            </ButtonGroup>
          </>
        ) : (
          <EasyRead picture="later">There is nothing to add now.</EasyRead>
        )}
      </FormShell>
    </SeekerLayout>
  );
}

function Tasks({ title, picture, tasks }: { title: string; picture: "smile" | "check"; tasks: readonly string[] }) {
  if (tasks.length === 0) return null;
  return (
    <Section title={title}>
      {tasks.map((task) => (
        <EasyRead key={task} picture={picture}>
          {task}
        </EasyRead>
      ))}
    </Section>
  );
}
