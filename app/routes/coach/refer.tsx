import { redirect } from "react-router";
import { referToOwnProvider } from "#app/domain/referral/refer.ts";
import { coachReferSchema } from "#app/forms/refer.ts";
import { BackLink, CoachLayout, Columns } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { CoachReferForm } from "#app/ui/joining/refer-form.tsx";
import { page, submission } from "#app/web/page.server.ts";
import { referOnce } from "#app/web/refer.server.ts";
import type { Route } from "./+types/refer";

const COACHES = ["jobCoach", "providerLead"] as const;

export const loader = page(COACHES, async () => null);

export const action = submission(COACHES, coachReferSchema, async ({ deps, actor, context, value }) => {
  const { agreed: _, ...person } = value;
  await referOnce(context, { referrer: actor.accountId, address: value.email }, () => referToOwnProvider(deps, actor, person));
  return redirect("/coach?done=referred", 303);
});

export default function ReferToUs({ actionData }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle("Refer somebody", { error: actionData !== undefined })}</title>
      <BackLink to="/coach">Caseload</BackLink>
      <Columns>
        <CoachReferForm lastResult={actionData?.result} />
      </Columns>
    </CoachLayout>
  );
}
