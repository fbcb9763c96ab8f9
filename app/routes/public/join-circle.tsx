import { redirect } from "react-router";
import { acceptCircleInvitation, declineCircleInvitation } from "#app/domain/circle/answer-circle-invitation.ts";
import { readCircleInvitation } from "#app/domain/circle/read-circle.ts";
import { circleAnswerSchema } from "#app/forms/circle.ts";
import { CircleInvitationForm, invitationTitle } from "#app/ui/circle/invitation.tsx";
import { BackLink, Columns, PublicLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/join-circle";

export const loader = page(["newcomer"], ({ deps, actor, id }) => readCircleInvitation(deps, actor, id("circleMemberId")));

export const action = submission(["newcomer"], circleAnswerSchema, async ({ deps, actor, id, value }) => {
  const circleMemberId = id("circleMemberId");
  if (value.answer === "no") {
    await declineCircleInvitation(deps, actor, { circleMemberId });
    return redirect("/join?done=declined", 303);
  }
  await acceptCircleInvitation(deps, actor, { circleMemberId });
  return redirect("/circle?done=joined", 303);
});

export default function JoinCircle({ loaderData: invitation, actionData }: Route.ComponentProps) {
  return (
    <PublicLayout>
      <title>{pageTitle(invitationTitle(invitation), { error: actionData !== undefined })}</title>
      <BackLink to="/join" />
      <Columns>
        <CircleInvitationForm invitation={invitation} lastResult={actionData?.result} />
      </Columns>
    </PublicLayout>
  );
}
