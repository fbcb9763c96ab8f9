import { redirect } from "react-router";
import { Invalid } from "#app/domain/errors.ts";
import { findProviders } from "#app/domain/membership/find-providers.ts";
import { paged } from "#app/domain/paging.ts";
import { readOwnReferral } from "#app/domain/referral/read-own-referral.ts";
import { ChooseProvider, WhereYouLive } from "#app/ui/joining/job-seeker-steps.tsx";
import { BackLink, PublicLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/join-job-seeker";

const PER_PAGE = 10;

/**
 * The first two questions of joining, on one address. The town and the provider are in the
 * address, so that going back works without scripts. Whoever said yes to a referral has a
 * provider already, and can choose another one.
 */
export const loader = page(["newcomer"], async ({ deps, actor, url }) => {
  const typed = (url.searchParams.get("town") ?? "").trim().slice(0, 80);
  const referral = await readOwnReferral(deps, actor);
  const helper = referral?.providerName ?? null;
  if (!url.searchParams.has("town")) return { step: "town" as const, typed, helper, problem: null };
  try {
    const { town, providers } = await findProviders(deps, actor, { town: typed });
    const chosen = url.searchParams.has("choose") ? null : (url.searchParams.get("provider") ?? referral?.providerId);
    const provider = providers.find(({ id }) => id === chosen);
    if (provider) throw redirect(`/join/job-seeker/name?${new URLSearchParams({ town, provider: provider.id })}`);
    return { step: "provider" as const, town, providers: paged(providers, pageNumber(url), PER_PAGE) };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return { step: "town" as const, typed, helper, problem: error.fields.town ?? error.message };
  }
});

const TITLES = { town: "Where do you live?", provider: "Who can help you?" };

export default function JoinJobSeeker({ loaderData }: Route.ComponentProps) {
  return (
    <PublicLayout easyRead>
      <title>{pageTitle(TITLES[loaderData.step], { error: loaderData.step === "town" && loaderData.problem !== null })}</title>
      {loaderData.step === "town" ? (
        <>
          <BackLink to="/join" />
          <WhereYouLive {...loaderData} />
        </>
      ) : (
        <>
          <BackLink to="/join/job-seeker" />
          <ChooseProvider town={loaderData.town} providers={loaderData.providers} />
        </>
      )}
    </PublicLayout>
  );
}
