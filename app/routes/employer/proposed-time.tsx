import { redirect } from "react-router";
import { answerProposedTime, readProposedTime } from "#app/domain/booking/propose-time.ts";
import { proposedTimeSchema } from "#app/forms/booking.ts";
import { OneChoiceForm } from "#app/ui/brokering/one-choice-form.tsx";
import { formatFullDate } from "#app/ui/format.ts";
import { BackLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/proposed-time";

export const loader = page(["employerMember"], ({ deps, actor, id }) =>
  readProposedTime(deps, actor, { slotId: id("proposedTimeId") }),
);

export const action = submission(["employerMember"], proposedTimeSchema, async ({ deps, actor, id, value }) => {
  const { vacancyId } = await answerProposedTime(deps, actor, { slotId: id("proposedTimeId"), ...value });
  return redirect(`/employer/vacancies/${vacancyId}/times?done=${value.answer}`, 303);
});

export default function ProposedTime({ loaderData: time, actionData }: Route.ComponentProps) {
  return (
    <EmployerLayout>
      <title>{pageTitle("Can it be at this time?", { error: actionData !== undefined })}</title>
      <BackLink to={`/employer/vacancies/${time.vacancyId}/times`}>Times for working interviews</BackLink>
      <Columns>
        <OneChoiceForm
          name="answer"
          label={`${formatFullDate(time.day)}, ${time.startTime} to ${time.endTime}`}
          options={[
            { value: "take-up", label: "Yes: the coach can book it" },
            { value: "cannot", label: "No: it cannot be then" },
          ]}
          button="Send your answer"
          none={time.answered && !actionData ? "There is nothing to answer about this time now." : null}
          lastResult={actionData?.result}
        >
          <PageTitle
            caption={`${time.who}, ${time.vacancyTitle}`}
            lead="A job coach proposes it for a working interview. If you say yes, it is kept for this person, and everyone signs before anything starts."
          >
            Can it be at this time?
          </PageTitle>
        </OneChoiceForm>
      </Columns>
    </EmployerLayout>
  );
}
