import { redirect } from "react-router";
import { Invalid } from "#app/domain/errors.ts";
import { findProviders } from "#app/domain/membership/find-providers.ts";
import { paged } from "#app/domain/paging.ts";
import { referPerson } from "#app/domain/referral/refer.ts";
import { referSchema } from "#app/forms/refer.ts";
import { BackLink, ButtonLink, Columns, EmptyState, PageTitle, PublicLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { AskAgreed, ReferForm } from "#app/ui/joining/refer-form.tsx";
import { Providers, TownQuestion } from "#app/ui/joining/town-question.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { page, submission } from "#app/web/page.server.ts";
import { referOnce } from "#app/web/refer.server.ts";
import { searched } from "#app/web/searched.ts";
import type { Route } from "./+types/refer";

const PER_PAGE = 10;
const ANYBODY = ["visitor", "newcomer", "jobSeeker", "supporter"] as const;

/** Coaches have a page of their own, which knows who they are. */
export const loader = page([...ANYBODY, "jobCoach", "providerLead"], async ({ deps, actor, url }) => {
  if (actor.kind === "jobCoach" || actor.kind === "providerLead") throw redirect("/coach/refer");
  const agrees = searched(url, "agrees");
  if (agrees === "no") return { step: "talk" as const };
  if (agrees !== "yes") {
    return { step: "agreed" as const, problem: url.searchParams.has("agrees") || url.searchParams.has("town") ? "Say whether they agree" : null };
  }
  const town = searched(url, "town");
  if (!url.searchParams.has("town")) return { step: "town" as const, typed: town, problem: null };
  try {
    const found = await findProviders(deps, actor, { town });
    const provider = found.providers.find(({ id }) => id === url.searchParams.get("provider"));
    if (provider) return { step: "whom" as const, town: found.town, provider };
    return { step: "provider" as const, town: found.town, providers: paged(found.providers, pageNumber(url), PER_PAGE) };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return { step: "town" as const, typed: town, problem: error.fields.town ?? error.message };
  }
});

/** Whatever became of it, the referrer is told the same. */
export const action = submission(ANYBODY, referSchema, async ({ deps, actor, context, value }) => {
  const { agreed: _, ...referral } = value;
  await referOnce(context, { referrer: value.referrerEmail, address: value.email }, () => referPerson(deps, actor, referral));
  return redirect("/refer/done", 303);
});

const KEPT = { agrees: "yes" };
const TITLES = {
  agreed: "Refer somebody", talk: "Talk with them first", town: "Which town do they live in, or near?", provider: "Who can help them?", whom: "You, and the person you refer",
};

export default function Refer({ loaderData, actionData }: Route.ComponentProps) {
  const { step } = loaderData;
  const error = actionData !== undefined || ("problem" in loaderData && loaderData.problem !== null);
  return (
    <PublicLayout>
      <title>{pageTitle(TITLES[step], { error })}</title>
      {step !== "agreed" && <BackLink to={step === "talk" || step === "town" ? "/refer" : "/refer?agrees=yes"} />}
      <Columns>
        {step === "agreed" && <AskAgreed problem={loaderData.problem} />}
        {step === "talk" && <Talk />}
        {step === "town" && (
          <TownQuestion
            at="/refer"
            kept={KEPT}
            label={TITLES.town}
            hint="We use it to find job coaches near them, and do not keep it."
            {...loaderData}
          />
        )}
        {step === "provider" && (
          <>
            <PageTitle lead={`These providers have job coaches. The nearest to ${loaderData.town} is first.`}>{TITLES.provider}</PageTitle>
            {loaderData.providers.items.length === 0 ? (
              <EmptyState title="Nobody can help here yet" action={<ButtonLink to="/help">Get help</ButtonLink>}>
                <p>No provider has job coaches now. Please try again later.</p>
              </EmptyState>
            ) : (
              <Providers at="/refer" kept={KEPT} town={loaderData.town} providers={loaderData.providers} />
            )}
          </>
        )}
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
