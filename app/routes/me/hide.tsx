import { redirect } from "react-router";
import { hide } from "#app/domain/visibility/hide.ts";
import { readHiding } from "#app/domain/visibility/withdraw-visibility.ts";
import { hideSchema } from "#app/forms/visibility.ts";
import { BackLink, ButtonLink, EasyRead, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { HidingForm } from "#app/ui/profile/hiding.tsx";
import { whereStopped } from "#app/web/help-choosing.server.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/hide";

export const loader = page(["jobSeeker"], ({ deps, actor }) => readHiding(deps, actor, { employerId: null }));

export const action = submission(["jobSeeker"], hideSchema, async ({ deps, actor, value }) => {
  const toStop = await hide(deps, actor, { employerId: null, ...value });
  const done = value.booking === "keep" ? "hidden-plan-kept" : "hidden-from-all";
  return redirect(whereStopped("/me/bookings", toStop) ?? `/me/visibility?done=${done}`, 303);
});

const QUESTION = "Hide from everyone?";

export default function HideFromEveryone({ loaderData: hiding, actionData }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle(QUESTION, { error: actionData !== undefined })}</title>
      <BackLink to="/me/visibility">Who can see me</BackLink>
      {hiding.employers.length + hiding.standing === 0 ? (
        <>
          <PageTitle>{hiding.stays ? "You are hidden now" : "Nobody can see you now"}</PageTitle>
          <EasyRead picture="lock">
            <p>You have not chosen any employer.</p>
            {hiding.stays && <p>An employer still sees what you told them for a plan.</p>}
          </EasyRead>
          <ButtonLink to="/me/visibility">Who can see me</ButtonLink>
        </>
      ) : (
        <HidingForm question={QUESTION} hiding={hiding} lastResult={actionData?.result} />
      )}
    </SeekerLayout>
  );
}
