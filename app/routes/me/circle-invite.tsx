import { redirect } from "react-router";
import { inviteIntoCircle } from "#app/domain/circle/invite.ts";
import { circleEmailSchema, circleNameSchema, circleRelationSchema, inviteIntoCircleSchema } from "#app/forms/circle.ts";
import { INVITING, InviteSteps } from "#app/ui/circle/invite-steps.tsx";
import { BackLink, SeekerLayout } from "#app/ui/index.ts";
import { CHECK_TITLE, pageTitle } from "#app/ui/form/index.ts";
import { turnPage, turnSubmission, type InTurn } from "#app/web/in-turn.server.ts";
import type { Route } from "./+types/circle-invite";

const ASKING: InTurn<"jobSeeker", typeof inviteIntoCircleSchema> = {
  kinds: ["jobSeeker"],
  form: "circle-invite",
  at: "/me/circle/invite",
  first: "/me/circle/invite",
  questions: [
    { code: "name", schema: circleNameSchema },
    { code: "relation", schema: circleRelationSchema },
    { code: "email", schema: circleEmailSchema },
  ],
  whole: inviteIntoCircleSchema,
  async finish({ deps, actor, value }) {
    const { circleMemberId } = await inviteIntoCircle(deps, actor, value);
    return redirect(`/me/circle/${circleMemberId}?done=asked`, 303);
  },
};

export const loader = turnPage(ASKING);
export const action = turnSubmission(ASKING);

export default function InviteIntoCircle({ loaderData: turn, actionData }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle(INVITING[turn.question] ?? CHECK_TITLE, { error: actionData !== undefined })}</title>
      <BackLink to={turn.before ?? "/me/circle"}>{turn.before ? "Back" : "My circle"}</BackLink>
      <InviteSteps key={turn.question} turn={turn} lastResult={actionData?.result} />
    </SeekerLayout>
  );
}
