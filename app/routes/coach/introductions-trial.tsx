import { redirect } from "react-router";
import { bookTrial } from "#app/domain/work-trial/book-trial.ts";
import { bookingOptions } from "#app/domain/work-trial/read-booking-options.ts";
import { trialPlanSchema } from "#app/forms/work-trial.ts";
import { TrialPlanForm } from "#app/ui/brokering/trial-plan-form.tsx";
import { BackLink, CoachLayout, Columns, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-trial";

export const loader = page(["jobCoach"], ({ deps, actor, id }) =>
  bookingOptions(deps, actor, { introductionId: id("introductionId") }),
);

export const action = submission(["jobCoach"], trialPlanSchema, async ({ deps, actor, id, value }) => {
  const { workTrialId } = await bookTrial(deps, actor, { introductionId: id("introductionId"), plan: value });
  return redirect(`/coach/work-trials/${workTrialId}?done=booked`, 303);
});

export default function BookTrial({ loaderData: options, actionData }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle("Book a work trial", { error: actionData !== undefined })}</title>
      <BackLink to={`/coach/introductions/${options.introductionId}`}>Introduction</BackLink>
      <Columns>
        <TrialPlanForm options={options} button="Book it and ask everyone to sign" lastResult={actionData?.result}>
          <PageTitle
            caption={`${options.who}, ${options.vacancyTitle}, ${options.employerName}`}
            lead="One vacancy, one person. If both want it afterwards, the job is theirs; it is not promised."
          >
            Book a work trial
          </PageTitle>
        </TrialPlanForm>
      </Columns>
    </CoachLayout>
  );
}
