import { redirect, type ActionFunctionArgs } from "react-router";
import { NotFound } from "#app/domain/errors.ts";
import { readProfileStep } from "#app/domain/vocational-profile/read-profile.ts";
import { saveProfileStep } from "#app/domain/vocational-profile/save-profile-step.ts";
import { stepAfter, stepNamed } from "#app/domain/vocational-profile/steps.ts";
import { profileStepSchema } from "#app/forms/profile.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { BackLink, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { HelpingLine } from "#app/ui/profile/helping.tsx";
import { StepForm } from "#app/ui/profile/step-form.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/profile-step";

export const loader = page(["jobSeeker"], async ({ deps, actor, params, url }) => {
  const view = await readProfileStep(deps, actor, { jobSeekerId: actor.jobSeekerId, step: params.step });
  const here = url.pathname + url.search;
  // Asked once a day, before the first question; an answer that is sent is never turned away for it.
  if (view.assistance === null) throw redirect(`/me/helping?next=${encodeURIComponent(here)}`);
  return { ...view, here };
});

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
      <HelpingLine assistance={loaderData.assistance} next={loaderData.here} />
      <StepForm key={loaderData.name} view={loaderData} lastResult={actionData?.result} listAt="/me/profile" />
    </SeekerLayout>
  );
}
