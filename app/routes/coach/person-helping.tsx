import { redirect } from "react-router";
import { readAssistance } from "#app/domain/assistance/assistance-of.ts";
import { sayHowUnderstood } from "#app/domain/assistance/say-who-helps.ts";
import { understoodSchema } from "#app/forms/helping.ts";
import { BackLink, CoachLayout, Columns } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { UnderstoodForm } from "#app/ui/profile/helping.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/person-helping";

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id }) => {
  const jobSeekerId = id("jobSeekerId");
  return { id: jobSeekerId, view: await readAssistance(deps, actor, jobSeekerId) };
});

export const action = submission(["jobCoach", "providerLead"], understoodSchema, async ({ deps, actor, value, id }) => {
  const jobSeekerId = id("jobSeekerId");
  await sayHowUnderstood(deps, actor, { jobSeekerId, ...value });
  return redirect(`/coach/people/${jobSeekerId}/profile?done=helping`, 303);
});

export default function PersonHelping({ loaderData: { id, view }, actionData }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle(`How ${view.knownAs} takes in the questions`, { error: actionData !== undefined })}</title>
      <BackLink to={`/coach/people/${id}/profile`}>Profile of {view.knownAs}</BackLink>
      <Columns>
        <UnderstoodForm assistance={view.assistance} lastResult={actionData?.result} forWhom={view.knownAs} />
      </Columns>
    </CoachLayout>
  );
}
