import { redirect } from "react-router";
import { closeIntroduction } from "#app/domain/introduction/close-introduction.ts";
import { closingReasonsFor } from "#app/domain/introduction/closing-reasons.ts";
import { introductionForCoach } from "#app/domain/introduction/read-for-coach.ts";
import { endingReasonSchema } from "#app/forms/introduction.ts";
import { EndingForm } from "#app/ui/brokering/booking-forms.tsx";
import { BackLink, CoachLayout, Columns, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-close";

const COACHES = ["jobCoach", "providerLead"] as const;

export const loader = page(COACHES, async ({ deps, actor, id }) => {
  const {
    id: introductionId,
    who,
    openingTitle,
  } = await introductionForCoach(deps, actor, {
    introductionId: id("introductionId"),
  });
  return { id: introductionId, who, openingTitle, reasons: closingReasonsFor(actor.kind) };
});

export const action = submission(COACHES, endingReasonSchema, async ({ deps, actor, id, value }) => {
  const introductionId = id("introductionId");
  await closeIntroduction(deps, actor, { introductionId, reason: value.reason });
  return redirect(`/coach/introductions/${introductionId}?done=closed`, 303);
});

export default function CloseIntroduction({ loaderData, actionData }: Route.ComponentProps) {
  const at = `/coach/introductions/${loaderData.id}`;
  return (
    <CoachLayout>
      <title>{pageTitle("Close this introduction?", { error: actionData !== undefined })}</title>
      <BackLink to={at}>Introduction</BackLink>
      <Columns>
        <EndingForm
          reasons={loaderData.reasons}
          words="plain"
          button="Close the introduction"
          back={at}
          lastResult={actionData?.result}
        >
          <PageTitle
            caption={`${loaderData.who}, ${loaderData.openingTitle}`}
            lead="The employer is not told what the job seeker said. After a change of mind nobody asks them again."
          >
            Close this introduction?
          </PageTitle>
        </EndingForm>
      </Columns>
    </CoachLayout>
  );
}
