import { redirect } from "react-router";
import { Invalid } from "#app/domain/errors.ts";
import { findProviders } from "#app/domain/membership/find-providers.ts";
import { joinAsJobSeeker } from "#app/domain/membership/join-as-job-seeker.ts";
import { paged } from "#app/domain/paging.ts";
import { readOwnReferral } from "#app/domain/referral/read-own-referral.ts";
import { joinJobSeekerSchema } from "#app/forms/join.ts";
import { AboutYou, ChooseProvider, WhereYouLive } from "#app/ui/joining/job-seeker-steps.tsx";
import { BackLink, PublicLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/join-job-seeker";

const PER_PAGE = 10;

/**
 * Three questions on one address. The town and the provider are in the address,
 * so that going back works without scripts; names and the date of birth never are. Whoever said yes to a
 * referral has a provider already, and can choose another one.
 */
export const loader = page(["newcomer"], async ({ deps, actor, url }) => {
  const typed = (url.searchParams.get("town") ?? "").trim().slice(0, 80);
  const referral = await readOwnReferral(deps, actor);
  const helper = referral?.providerName ?? null;
  if (!url.searchParams.has("town")) return { step: "town" as const, typed, helper, problem: null };
  try {
    const { town, providers } = await findProviders(deps, actor, { town: typed });
    const chosen = url.searchParams.get("provider");
    const referred = chosen === null && !url.searchParams.has("choose") && referral !== null;
    const provider = providers.find(({ id }) => id === (referred ? referral.providerId : chosen));
    if (provider) return { step: "about" as const, town, provider, referred };
    return { step: "provider" as const, town, providers: paged(providers, pageNumber(url), PER_PAGE) };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return { step: "town" as const, typed, helper, problem: error.fields.town ?? error.message };
  }
});

export const action = submission(["newcomer"], joinJobSeekerSchema, async ({ deps, actor, value }) => {
  await joinAsJobSeeker(deps, actor, value);
  return redirect("/me?done=joined", 303);
});

const TITLES = { town: "Where do you live?", provider: "Who can help you?", about: "About you" };

export default function JoinJobSeeker({ loaderData, actionData }: Route.ComponentProps) {
  const error = actionData !== undefined || (loaderData.step === "town" && loaderData.problem !== null);
  return (
    <PublicLayout easyRead>
      <title>{pageTitle(TITLES[loaderData.step], { error })}</title>
      {loaderData.step === "town" ? (
        <>
          <BackLink to="/join" />
          <WhereYouLive {...loaderData} />
        </>
      ) : loaderData.step === "provider" ? (
        <>
          <BackLink to="/join/job-seeker" />
          <ChooseProvider town={loaderData.town} providers={loaderData.providers} />
        </>
      ) : (
        <>
          <BackLink to={loaderData.referred ? "/join/job-seeker" : `?${new URLSearchParams({ town: loaderData.town, choose: "other" })}`} />
          <AboutYou {...loaderData} lastResult={actionData?.result} />
        </>
      )}
    </PublicLayout>
  );
}
