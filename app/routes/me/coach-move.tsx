import { redirect } from "react-router";
import { changeCoach, readCoachOf } from "#app/domain/membership/change-coach.ts";
import { findOtherProviders } from "#app/domain/membership/find-providers.ts";
import { CARDS_PER_PAGE, paged } from "#app/domain/paging.ts";
import { moveSchema } from "#app/forms/coach.ts";
import { BackLink, ButtonLink, EmptyState, PageTitle, Pagination, SeekerLayout } from "#app/ui/index.ts";
import { FormShell, pageTitle, SubmitButton, useFirstshiftForm } from "#app/ui/form/index.ts";
import { CoachMoves } from "#app/ui/joining/coach-moves.tsx";
import { ProviderCards } from "#app/ui/joining/providers.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { page, submission } from "#app/web/page.server.ts";
import { searched } from "#app/web/searched.ts";
import type { Route } from "./+types/coach-move";

/** The nearest to where their profile says they live; where it does not say, the page before asks for a town. */
export const loader = page(["jobSeeker"], async ({ deps, actor, url }) => {
  const { coachId, providerId } = await readCoachOf(deps, actor, { jobSeekerId: actor.jobSeekerId });
  const { town, providers } = await findOtherProviders(deps, actor);
  const others = providers.filter(({ id }) => id !== providerId);
  const chosen = others.find(({ id }) => id === url.searchParams.get("provider"));
  if (chosen) return { step: "check" as const, chosen, coachId };
  if (town === null) throw redirect("/me/coach/near");
  return { step: "provider" as const, town, providers: paged(others, pageNumber(url), CARDS_PER_PAGE) };
});

export const action = submission(["jobSeeker"], moveSchema, async ({ deps, actor, value, url }) => {
  const { jobSeekerId } = actor;
  const providerId = searched(url, "provider");
  const { providers } = await findOtherProviders(deps, actor);
  if (!providers.some(({ id }) => id === providerId)) throw redirect("/me/coach/move", 303);
  await changeCoach(deps, actor, { jobSeekerId, providerId, coachId: null, ...value });
  return redirect("/me/coach?done=changed", 303);
});

const TITLES = { provider: "Who can help you?", check: "Move to this group?" };

export default function MoveToAnotherGroup({ loaderData, actionData }: Route.ComponentProps) {
  const { form } = useFirstshiftForm<typeof moveSchema>({ id: "move", lastResult: actionData?.result });
  return (
    <SeekerLayout>
      <title>{pageTitle(TITLES[loaderData.step], { error: actionData !== undefined })}</title>
      <BackLink to={loaderData.step === "provider" ? "/me/coach" : "/me/coach/move"} />
      {loaderData.step === "provider" ? (
        <>
          <PageTitle lead={`The nearest to ${loaderData.town} is first.`}>{TITLES.provider}</PageTitle>
          {loaderData.providers.items.length === 0 ? (
            <EmptyState title="There is no other group now" action={<ButtonLink to="/me/coach">My job coach</ButtonLink>}>
              <p>You can change to another coach in your group.</p>
            </EmptyState>
          ) : (
            <>
              <ProviderCards providers={loaderData.providers.items} choose={(id) => `/me/coach/move?provider=${id}`} />
              <Pagination {...loaderData.providers} href={(number) => `/me/coach/move?page=${number}`} label="Groups" />
            </>
          )}
          <ButtonLink to="/me/coach/near" kind="secondary">
            Look near another town
          </ButtonLink>
        </>
      ) : (
        <FormShell form={form} hidden={{ fromCoachId: loaderData.coachId }}>
          <PageTitle lead={loaderData.chosen.about}>Move to {loaderData.chosen.name}?</PageTitle>
          <CoachMoves />
          <p className="govuk-body">The group must take you. You get a job coach at once.</p>
          <SubmitButton>Yes, move me</SubmitButton>
        </FormShell>
      )}
    </SeekerLayout>
  );
}
