import { redirect } from "react-router";
import { hide } from "#app/domain/visibility/hide.ts";
import { isHiddenFrom, readHiding } from "#app/domain/visibility/withdraw-visibility.ts";
import { hideSchema } from "#app/forms/visibility.ts";
import { BackLink, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { HidingForm } from "#app/ui/profile/hiding.tsx";
import { whereStopped } from "#app/web/help-choosing.server.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/visibility-hide";

export const loader = page(["jobSeeker"], async ({ deps, actor, id }) => {
  const employerId = id("employerId");
  // Hidden before, and asked for with the back button.
  if (await isHiddenFrom(deps, actor, { employerId })) throw redirect("/me/visibility");
  return readHiding(deps, actor, { employerId });
});

export const action = submission(["jobSeeker"], hideSchema, async ({ deps, actor, id, value }) => {
  const toStop = await hide(deps, actor, { employerId: id("employerId"), ...value });
  const done = value.booking === "keep" ? "hidden-plan-kept" : "hidden";
  return redirect(whereStopped("/me/bookings", toStop) ?? `/me/visibility?done=${done}`, 303);
});

export default function HideFromEmployer({ loaderData: hiding, actionData }: Route.ComponentProps) {
  const question = `Hide from ${hiding.employers[0]?.name ?? "this employer"}?`;
  return (
    <SeekerLayout>
      <title>{pageTitle(question, { error: actionData !== undefined })}</title>
      <BackLink to="/me/visibility">Who can see me</BackLink>
      <HidingForm question={question} hiding={hiding} lastResult={actionData?.result} />
    </SeekerLayout>
  );
}
