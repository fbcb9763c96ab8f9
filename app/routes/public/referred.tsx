import { redirect } from "react-router";
import { agreeToReferral, declineReferral, readReferral } from "#app/domain/referral/answer-referral.ts";
import { referralAnswerSchema } from "#app/forms/refer.ts";
import { Columns, PublicLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { LinkIsOver, REFERRAL_QUESTION, ReferralQuestion, SaidNo } from "#app/ui/joining/referral-question.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/referred";

/** Reads the link and answers nothing: programs that look into mailboxes open links too. */
export const loader = page("anyone", async ({ deps, url }) => {
  const token = url.searchParams.get("token") ?? "";
  return { token, referral: await readReferral(deps, token), saidNo: url.searchParams.get("done") === "no" };
});

/** Whoever says yes proves the address next, as everybody does who joins. */
export const action = submission("anyone", referralAnswerSchema, async ({ deps, actor, context, value }) => {
  if (value.answer === "no") {
    await declineReferral(deps, value);
    return redirect("/referred?done=no", 303);
  }
  const { email } = await agreeToReferral(deps, value);
  if (actor.kind === "newcomer" && actor.email === email) return redirect("/join/job-seeker", 303);
  await context.auth.sendCode(email, "/join/job-seeker");
  return redirect("/sign-in/code", 303);
});

export default function Referred({ loaderData: { token, referral, saidNo }, actionData }: Route.ComponentProps) {
  const title = referral ? REFERRAL_QUESTION : saidNo ? "You said no" : "This link does not work any more";
  return (
    <PublicLayout easyRead>
      <title>{pageTitle(title, { error: actionData !== undefined })}</title>
      <Columns>
        {referral ? (
          <ReferralQuestion referral={referral} token={token} lastResult={actionData?.result} />
        ) : saidNo ? (
          <SaidNo />
        ) : (
          <LinkIsOver />
        )}
      </Columns>
    </PublicLayout>
  );
}
