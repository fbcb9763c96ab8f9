import { redirect, type ActionFunctionArgs } from "react-router";
import { NotFound } from "#app/domain/errors.ts";
import { readProfileStep } from "#app/domain/vocational-profile/read-profile.ts";
import { saveProfileStep } from "#app/domain/vocational-profile/save-profile-step.ts";
import { stepAfter, stepNamed } from "#app/domain/vocational-profile/steps.ts";
import { profileStepSchema } from "#app/forms/profile.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { BackLink, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { StepForm } from "#app/ui/profile/step-form.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/profile-step";

export const loader = page(["jobSeeker"], ({ deps, actor, params }) =>
  readProfileStep(deps, actor, { jobSeekerId: actor.jobSeekerId, step: params.step }),
);

const noSuchStep = submission(["jobSeeker"], buttonSchema, async () => {
  throw new NotFound();
});

export function action(args: ActionFunctionArgs) {
  const step = stepNamed(args.params.step);
  if (!step) return noSuchStep(args);
  return submission(["jobSeeker"], profileStepSchema(step), async ({ deps, actor, value, url }) => {
    await saveProfileStep(deps, actor, { jobSeekerId: actor.jobSeekerId, step: step.name, ...value });
    const next = url.searchParams.get("back") === "check" ? null : stepAfter(step);
    return redirect(`/me/profile/${next?.name ?? "check"}`, 303);
  })(args);
}

export default function ProfileStepPage({ loaderData, actionData }: Route.ComponentProps) {
  const step = stepNamed(loaderData.name);
  return (
    <SeekerLayout>
      <title>{pageTitle(step?.question ?? "My profile", { error: actionData !== undefined })}</title>
      <BackLink to="/me/profile">My profile</BackLink>
      <StepForm key={loaderData.name} view={loaderData} lastResult={actionData?.result} listAt="/me/profile" />
    </SeekerLayout>
  );
}
