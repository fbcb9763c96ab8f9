import { redirect } from "react-router";
import { readAssistance } from "#app/domain/assistance/assistance-of.ts";
import { sayWhoHelps } from "#app/domain/assistance/say-who-helps.ts";
import { helperSchema } from "#app/forms/helping.ts";
import { SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { HelperForm } from "#app/ui/profile/helping.tsx";
import { page, submission } from "#app/web/page.server.ts";
import { sameSitePath } from "#app/web/same-site-path.ts";
import type { Route } from "./+types/helping";

export const loader = page(["jobSeeker"], ({ deps, actor }) => readAssistance(deps, actor, actor.jobSeekerId));

export const action = submission(["jobSeeker"], helperSchema, async ({ deps, actor, value, url }) => {
  await sayWhoHelps(deps, actor, value);
  const next = sameSitePath(url.searchParams.get("next"), "/me/profile");
  return redirect(`/me/helping/how?next=${encodeURIComponent(next)}`, 303);
});

export default function WhoIsHelping({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("Who is helping you today?", { error: actionData !== undefined })}</title>
      <HelperForm assistance={loaderData.assistance} lastResult={actionData?.result} />
    </SeekerLayout>
  );
}
