import { redirect, type ActionFunctionArgs } from "react-router";
import { NotFound } from "#app/domain/errors.ts";
import { readProfileStep } from "#app/domain/vocational-profile/read-profile-step.ts";
import { saveProfileStep } from "#app/domain/vocational-profile/save-profile-step.ts";
import { stepNamed } from "#app/domain/vocational-profile/steps.ts";
import { profileStepSchema } from "#app/forms/profile.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { BackLink, CircleLayout, Columns } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { StepForm } from "#app/ui/profile/step-form.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/profile-step";

export const loader = page(["supporter"], async ({ deps, actor, params, id }) => {
  const jobSeekerId = id("jobSeekerId");
  return { id: jobSeekerId, view: await readProfileStep(deps, actor, { jobSeekerId, step: params.step }) };
});

const noSuchStep = submission(["supporter"], buttonSchema, async () => {
  throw new NotFound();
});

export function action(args: ActionFunctionArgs) {
  const step = stepNamed(args.params.step);
  if (!step) return noSuchStep(args);
  return submission(["supporter"], profileStepSchema(step), async ({ deps, actor, value, id, url }) => {
    const jobSeekerId = id("jobSeekerId");
    const { after, ...sent } = value;
    const { next } = await saveProfileStep(deps, actor, { jobSeekerId, step: step.name, ...sent });
    if (after === "again") return redirect(url.pathname, 303);
    return redirect(`/circle/people/${jobSeekerId}/profile${next && after === "go-on" ? `/${next}` : ""}`, 303);
  })(args);
}

export default function HelpWithStep({ loaderData: { id, view }, actionData }: Route.ComponentProps) {
  const listAt = `/circle/people/${id}/profile`;
  const step = stepNamed(view.name);
  return (
    <CircleLayout>
      <title>{pageTitle(step?.question ?? "Profile", { error: actionData?.result.status === "error" })}</title>
      <BackLink to={listAt}>Profile of {view.knownAs}</BackLink>
      <Columns>
        <StepForm
          key={view.name}
          view={view}
          lastResult={actionData?.result}
          listAt={listAt}
          skipTo={view.next ? `${listAt}/${view.next}` : listAt}
          caption={`Together with ${view.knownAs}`}
        />
      </Columns>
    </CircleLayout>
  );
}
