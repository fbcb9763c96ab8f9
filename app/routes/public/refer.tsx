import { redirect } from "react-router";
import { findProvider } from "#app/domain/membership/find-providers.ts";
import { referPerson } from "#app/domain/referral/refer.ts";
import { referSchema } from "#app/forms/refer.ts";
import { BackLink, ButtonLink, Columns, PageTitle, PublicLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { AskAgreed, ReferForm } from "#app/ui/joining/refer-form.tsx";
import { page, submission } from "#app/web/page.server.ts";
import { REFERRERS_HERE, referOnce } from "#app/web/refer.server.ts";
import { searched } from "#app/web/searched.ts";
import type { Route } from "./+types/refer";

/** Coaches have a page of their own, which knows who they are. Where the person lives stands in no address (`/refer/near`). */
export const loader = page([...REFERRERS_HERE, "jobCoach", "providerLead"], async ({ deps, actor, url }) => {
  if (actor.kind === "jobCoach" || actor.kind === "providerLead") throw redirect("/coach/refer");
  const agrees = searched(url, "agrees");
  if (agrees === "no") return { step: "talk" as const };
  if (agrees !== "yes") {
    return { step: "agreed" as const, problem: url.searchParams.has("agrees") ? "Say whether they agree" : null };
  }
  const provider = await findProvider(deps, actor, { providerId: searched(url, "provider") });
  if (!provider) throw redirect("/refer/near");
  return { step: "whom" as const, provider };
});

/** Whatever became of it, the referrer is told the same. */
export const action = submission(REFERRERS_HERE, referSchema, async ({ deps, actor, context, value }) => {
  const { agreed: _, ...referral } = value;
  await referOnce(context, { referrer: value.referrerEmail, address: value.email }, () => referPerson(deps, actor, referral));
  return redirect("/refer/done", 303);
});

const TITLES = { agreed: "Refer somebody", talk: "Talk with them first", whom: "You, and the person you refer" };

export default function Refer({ loaderData, actionData }: Route.ComponentProps) {
  const { step } = loaderData;
  const error = actionData !== undefined || ("problem" in loaderData && loaderData.problem !== null);
  return (
    <PublicLayout>
      <title>{pageTitle(TITLES[step], { error })}</title>
      {step !== "agreed" && <BackLink to={step === "talk" ? "/refer" : "/refer/near"} />}
      <Columns>
        {step === "agreed" && <AskAgreed problem={loaderData.problem} />}
        {step === "talk" && <Talk />}
        {step === "whom" && <ReferForm provider={loaderData.provider} lastResult={actionData?.result} />}
      </Columns>
    </PublicLayout>
  );
}

function Talk() {
  return (
    <>
      <PageTitle lead="It is their decision, and it starts with them knowing. We have kept nothing.">{TITLES.talk}</PageTitle>
      <p className="govuk-body">
        Tell them what Firstshift is: a job coach who helps them find a paid job, for free. No employer can see them until
        they choose one. If they agree, come back. They can also join by themselves, with you beside them.
      </p>
      <ButtonLink to="/join/job-seeker" kind="secondary">
        How to join
      </ButtonLink>
    </>
  );
}
