import { redirect } from "react-router";
import { readBooking, type BookingView } from "#app/domain/booking/read-booking.ts";
import { recordOutcome } from "#app/domain/booking/record-outcome.ts";
import { howItWentSchema, jobSchema, questionOf, ratingSchema } from "#app/forms/how-it-went.ts";
import { asksJob, outcomeHeading, OutcomeSteps } from "#app/ui/brokering/outcome-steps.tsx";
import { BackLink, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { turnOf, turnSubmissionAbout, type InTurn } from "#app/web/in-turn.server.ts";
import { page, type PageArgs } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-outcome-question";

const read = ({ deps, actor, id }: PageArgs<"jobSeeker">) => readBooking(deps, actor, { bookingId: id("bookingId") });

/** A question for each criterion of the agreement, and one about the job where there is one. */
function asking(booking: BookingView): InTurn<"jobSeeker", ReturnType<typeof howItWentSchema>> {
  const criteria = booking.agreement.criteria.map(({ code }) => code);
  const at = `/me/bookings/${booking.id}/outcome`;
  return {
    kinds: ["jobSeeker"],
    form: `outcome ${booking.id}`,
    at,
    first: `${at}/${questionOf(criteria[0] ?? "job")}`,
    questions: [
      ...criteria.map((code) => ({ code: questionOf(code), schema: ratingSchema(code) })),
      ...(asksJob(booking) ? [{ code: "job", schema: jobSchema }] : []),
    ],
    whole: howItWentSchema(criteria, asksJob(booking)),
    async finish({ deps, actor, value }) {
      await recordOutcome(deps, actor, { bookingId: booking.id, ...value });
      return redirect(`/me/bookings/${booking.id}?done=recorded`, 303);
    },
  };
}

export const loader = page(["jobSeeker"], async (args) => {
  const booking = await read(args);
  return { booking, turn: await turnOf(asking(booking), args) };
});

export const action = turnSubmissionAbout(["jobSeeker"], async (args) => asking(await read(args)));

export default function MyOutcomeQuestion({ loaderData: { booking, turn }, actionData }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle(outcomeHeading(booking, turn.question), { error: actionData !== undefined })}</title>
      <BackLink to={turn.before ?? `/me/bookings/${booking.id}/outcome`}>{turn.before ? "Back" : "How did it go?"}</BackLink>
      <OutcomeSteps key={turn.question} booking={booking} turn={turn} lastResult={actionData?.result} />
    </SeekerLayout>
  );
}
