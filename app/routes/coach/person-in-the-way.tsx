import { redirect } from "react-router";
import { readInTheWay, saveInTheWay } from "#app/domain/in-the-way/in-the-way.ts";
import { inTheWaySchema } from "#app/forms/plan.ts";
import { BackLink, CoachLayout, Columns } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { InTheWayForm } from "#app/ui/profile/in-the-way.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/person-in-the-way";

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id }) => {
  const jobSeekerId = id("jobSeekerId");
  return { id: jobSeekerId, view: await readInTheWay(deps, actor, jobSeekerId) };
});

export const action = submission(["jobCoach", "providerLead"], inTheWaySchema, async ({ deps, actor, value, id }) => {
  const jobSeekerId = id("jobSeekerId");
  await saveInTheWay(deps, actor, { jobSeekerId, ...value, words: value.words ?? "" });
  return redirect(`/coach/people/${jobSeekerId}/profile?done=in-the-way`, 303);
});

export default function PersonInTheWay({ loaderData: { id, view }, actionData }: Route.ComponentProps) {
  const at = `/coach/people/${id}/profile`;
  return (
    <CoachLayout>
      <title>{pageTitle(`What is in the way for ${view.knownAs}`, { error: actionData !== undefined })}</title>
      <BackLink to={at}>Profile of {view.knownAs}</BackLink>
      <Columns>
        <InTheWayForm
          view={view}
          lastResult={actionData?.result}
          planAt={`${at}/plan`}
          who={`${view.knownAs} and you, their coach,`}
        />
      </Columns>
    </CoachLayout>
  );
}
