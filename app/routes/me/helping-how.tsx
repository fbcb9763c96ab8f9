import { redirect } from "react-router";
import { readAssistance } from "#app/domain/assistance/assistance-of.ts";
import { sayHowUnderstood } from "#app/domain/assistance/say-who-helps.ts";
import { understoodSchema } from "#app/forms/helping.ts";
import { BackLink, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { UnderstoodForm } from "#app/ui/profile/helping.tsx";
import { page, submission } from "#app/web/page.server.ts";
import { sameSitePath } from "#app/web/same-site-path.ts";
import type { Route } from "./+types/helping-how";

export const loader = page(["jobSeeker"], async ({ deps, actor, url }) => ({
  ...(await readAssistance(deps, actor, actor.jobSeekerId)),
  next: sameSitePath(url.searchParams.get("next"), "/me/profile"),
}));

export const action = submission(["jobSeeker"], understoodSchema, async ({ deps, actor, value, url }) => {
  await sayHowUnderstood(deps, actor, { jobSeekerId: actor.jobSeekerId, ...value });
  return redirect(sameSitePath(url.searchParams.get("next"), "/me/profile"), 303);
});

export default function HowDoYouRead({ loaderData: { assistance, next }, actionData }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("How do you read these pages today?", { error: actionData !== undefined })}</title>
      <BackLink to={`/me/helping?next=${encodeURIComponent(next)}`}>Who is helping you</BackLink>
      <UnderstoodForm assistance={assistance} lastResult={actionData?.result} />
    </SeekerLayout>
  );
}
