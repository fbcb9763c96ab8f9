import { redirect } from "react-router";
import { readBooking, type BookingView } from "#app/domain/booking/read-booking.ts";
import { reflectOnBooking } from "#app/domain/booking/reflect.ts";
import { feelingSchema, questionOf, taskFeelingSchema, whatTheyLikedSchema } from "#app/forms/how-it-went.ts";
import { reflectionHeading, ReflectionSteps } from "#app/ui/brokering/reflection-steps.tsx";
import { BackLink, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { turnOf, turnSubmissionAbout, type InTurn } from "#app/web/in-turn.server.ts";
import { page, type PageArgs } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-reflection-question";

const read = ({ deps, actor, id }: PageArgs<"jobSeeker">) => readBooking(deps, actor, { bookingId: id("bookingId") });

/** How it was, and a question for each task of the agreement. */
function asking(booking: BookingView): InTurn<"jobSeeker", ReturnType<typeof whatTheyLikedSchema>> {
  const tasks = booking.tasksTried.map(({ code }) => code);
  const at = `/me/bookings/${booking.id}/reflection`;
  return {
    kinds: ["jobSeeker"],
    form: `reflection ${booking.id}`,
    at,
    first: `${at}/feeling`,
    questions: [
      { code: "feeling", schema: feelingSchema },
      ...tasks.map((code) => ({ code: questionOf(code), schema: taskFeelingSchema(code) })),
    ],
    whole: whatTheyLikedSchema(tasks),
    async finish({ deps, actor, value }) {
      const { toAdd } = await reflectOnBooking(deps, actor, { bookingId: booking.id, ...value });
      return redirect(toAdd ? `${at}/profile` : `/me/bookings/${booking.id}?done=liked`, 303);
    },
  };
}

export const loader = page(["jobSeeker"], async (args) => {
  const booking = await read(args);
  return { booking, turn: await turnOf(asking(booking), args) };
});

export const action = turnSubmissionAbout(["jobSeeker"], async (args) => asking(await read(args)));

export default function MyReflectionQuestion({ loaderData: { booking, turn }, actionData }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle(reflectionHeading(booking, turn.question), { error: actionData !== undefined })}</title>
      <BackLink to={turn.before ?? `/me/bookings/${booking.id}/reflection`}>{turn.before ? "Back" : "What did you like?"}</BackLink>
      <ReflectionSteps key={turn.question} booking={booking} turn={turn} lastResult={actionData?.result} />
    </SeekerLayout>
  );
}
