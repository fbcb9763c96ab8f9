import { redirect } from "react-router";
import { readInTheWay, saveInTheWay } from "#app/domain/in-the-way/in-the-way.ts";
import { inTheWaySchema } from "#app/forms/plan.ts";
import { BackLink, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { HelpingLine } from "#app/ui/profile/helping.tsx";
import { InTheWayForm } from "#app/ui/profile/in-the-way.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/profile-in-the-way";

export const loader = page(["jobSeeker"], ({ deps, actor }) => readInTheWay(deps, actor, actor.jobSeekerId));

export const action = submission(["jobSeeker"], inTheWaySchema, async ({ deps, actor, value }) => {
  await saveInTheWay(deps, actor, { jobSeekerId: actor.jobSeekerId, ...value, words: value.words ?? "" });
  return redirect("/me/profile?done=in-the-way", 303);
});

export default function InTheWay({ loaderData: view, actionData }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("Is something in the way?", { error: actionData !== undefined })}</title>
      <BackLink to="/me/profile">My profile</BackLink>
      <HelpingLine assistance={view.assistance} next="/me/profile/in-the-way" />
      <InTheWayForm
        view={view}
        lastResult={actionData?.result}
        planAt="/me/profile/plan"
        who={`you and your coach ${view.coachName}`}
      />
    </SeekerLayout>
  );
}
