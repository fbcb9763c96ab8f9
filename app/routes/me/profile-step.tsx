import { redirect, type ActionFunctionArgs } from "react-router";
import { NotFound } from "#app/domain/errors.ts";
import { readProfileStep } from "#app/domain/vocational-profile/read-profile-step.ts";
import { saveProfileStep } from "#app/domain/vocational-profile/save-profile-step.ts";
import { stepNamed } from "#app/domain/vocational-profile/steps.ts";
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
  const skipTo = isFromCheck(url) || view.next === null ? "/me/profile/check" : `/me/profile/${view.next}`;
  return { view, here, skipTo };
});

const noSuchStep = submission(["jobSeeker"], buttonSchema, async () => {
  throw new NotFound();
});

export function action(args: ActionFunctionArgs) {
  const step = stepNamed(args.params.step);
  if (!step) return noSuchStep(args);
  return submission(["jobSeeker"], profileStepSchema(step), async ({ deps, actor, value, url }) => {
    const { after, ...sent } = value;
    const { next, part } = await saveProfileStep(deps, actor, { jobSeekerId: actor.jobSeekerId, step: step.name, ...sent });
    if (after === "again") return redirect(url.pathname + url.search, 303);
    if (after === "list") return redirect("/me/profile", 303);
    // Whoever changes one answer on the way to their yes goes back there, by way of what belongs to it.
    if (isFromCheck(url)) return redirect(`/me/profile/${part ? `${part}?back=check` : "check"}`, 303);
    return redirect(`/me/profile/${next ?? "check"}`, 303);
  })(args);
}

function isFromCheck(url: URL): boolean {
  return url.searchParams.get("back") === "check";
}

export default function ProfileStepPage({ loaderData: { view, here, skipTo }, actionData }: Route.ComponentProps) {
  const step = stepNamed(view.name);
  return (
    <SeekerLayout>
      <title>{pageTitle(step?.question ?? "My profile", { error: actionData?.result.status === "error" })}</title>
      <BackLink to="/me/profile">My profile</BackLink>
      <HelpingLine assistance={view.assistance} next={here} />
      <StepForm key={view.name} view={view} lastResult={actionData?.result} listAt="/me/profile" skipTo={skipTo} />
    </SeekerLayout>
  );
}
