import { redirect } from "react-router";
import { acceptCircleInvitation, declineCircleInvitation } from "#app/domain/circle/answer-circle-invitation.ts";
import { readCircleInvitation } from "#app/domain/circle/read-circle.ts";
import { circleAnswerSchema } from "#app/forms/circle.ts";
import { CircleInvitationForm, invitationTitle } from "#app/ui/circle/invitation.tsx";
import { BackLink, CircleLayout, Columns } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/invitation";

export const loader = page(["supporter"], ({ deps, actor, id }) => readCircleInvitation(deps, actor, id("circleMemberId")));

export const action = submission(["supporter"], circleAnswerSchema, async ({ deps, actor, id, value }) => {
  const circleMemberId = id("circleMemberId");
  if (value.answer === "yes") await acceptCircleInvitation(deps, actor, { circleMemberId });
  else await declineCircleInvitation(deps, actor, { circleMemberId });
  return redirect(`/circle?done=${value.answer === "yes" ? "joined" : "declined"}`, 303);
});

export default function CircleInvitation({ loaderData: invitation, actionData }: Route.ComponentProps) {
  return (
    <CircleLayout>
      <title>{pageTitle(invitationTitle(invitation), { error: actionData !== undefined })}</title>
      <BackLink to="/circle">People I support</BackLink>
      <Columns>
        <CircleInvitationForm invitation={invitation} lastResult={actionData?.result} />
      </Columns>
    </CircleLayout>
  );
}
