import { redirect } from "react-router";
import { closingReasonsFor } from "#app/domain/introduction/closing-reasons.ts";
import { cancelTrial } from "#app/domain/work-trial/cancel-trial.ts";
import { readTrial } from "#app/domain/work-trial/read-trial.ts";
import { endingReasonSchema } from "#app/forms/introduction.ts";
import { EndingForm } from "#app/ui/brokering/trial-forms.tsx";
import { BackLink, EasyReadList, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/trials-cancel";

/** The reasons as the person says them themselves. */
const MY_WORDS: Record<string, string> = {
  "seeker-changed-mind": "I changed my mind",
  dates: "The dates do not work",
  "support-not-ready": "I need more help first",
};

export const loader = page(["jobSeeker"], async ({ deps, actor, id }) => ({
  trial: await readTrial(deps, actor, { workTrialId: id("workTrialId") }),
  reasons: closingReasonsFor(actor.kind).map(({ code, label }) => ({ code, label: MY_WORDS[code] ?? label })),
}));

export const action = submission(["jobSeeker"], endingReasonSchema, async ({ deps, actor, id, value }) => {
  const workTrialId = id("workTrialId");
  await cancelTrial(deps, actor, { workTrialId, reason: value.reason });
  return redirect(`/me/work-trials/${workTrialId}?done=cancelled`, 303);
});

export default function StopMyTrial({ loaderData: { trial, reasons }, actionData }: Route.ComponentProps) {
  const at = `/me/work-trials/${trial.id}`;
  return (
    <SeekerLayout>
      <title>{pageTitle("Do you want to stop the work trial?", { error: actionData !== undefined })}</title>
      <BackLink to={at}>Work trial</BackLink>
      <EndingForm reasons={reasons} words="easy" button="Stop the work trial" back={at} lastResult={actionData?.result}>
        <PageTitle caption={trial.vacancyTitle}>Do you want to stop the work trial?</PageTitle>
        <EasyReadList
          items={[
            { picture: "yes", words: "You can stop at any time. That is fine." },
            { picture: "lock", words: "The employer is not told your reason." },
            { picture: "coach", words: "Your coach sees it, and talks with you." },
          ]}
        />
      </EndingForm>
    </SeekerLayout>
  );
}
