import { Form, redirect } from "react-router";
import { Invalid } from "#app/domain/errors.ts";
import { changeCoach, readCoachOf } from "#app/domain/membership/change-coach.ts";
import { findProviders } from "#app/domain/membership/find-providers.ts";
import { paged } from "#app/domain/paging.ts";
import { moveSchema } from "#app/forms/coach.ts";
import { BackLink, ButtonLink, EmptyState, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import {
  addressField, ErrorSummary, FormShell, pageTitle, SubmitButton, TextField, useFirstshiftForm,
} from "#app/ui/form/index.ts";
import { CoachMoves } from "#app/ui/joining/coach-moves.tsx";
import { Providers } from "#app/ui/joining/town-question.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { page, submission } from "#app/web/page.server.ts";
import { searched } from "#app/web/searched.ts";
import type { Route } from "./+types/coach-move";

const PER_PAGE = 10;

/** Town and provider are in the address, as in joining. */
export const loader = page(["jobSeeker"], async ({ deps, actor, url }) => {
  const town = searched(url, "town");
  const { coachId, providerId } = await readCoachOf(deps, actor, { jobSeekerId: actor.jobSeekerId });
  if (!url.searchParams.has("town")) return { step: "town" as const, town, problem: undefined };
  try {
    const found = await findProviders(deps, actor, { town });
    const others = found.providers.filter(({ id }) => id !== providerId);
    const chosen = others.find(({ id }) => id === url.searchParams.get("provider"));
    if (chosen) return { step: "check" as const, town: found.town, chosen, coachId };
    return { step: "provider" as const, town: found.town, providers: paged(others, pageNumber(url), PER_PAGE) };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return { step: "town" as const, town, problem: error.fields.town };
  }
});

export const action = submission(["jobSeeker"], moveSchema, async ({ deps, actor, value, url }) => {
  const { jobSeekerId } = actor;
  const providerId = searched(url, "provider");
  const { providers } = await findProviders(deps, actor, { town: searched(url, "town") });
  if (!providers.some(({ id }) => id === providerId)) throw redirect("/me/coach/move", 303);
  await changeCoach(deps, actor, { jobSeekerId, providerId, coachId: null, ...value });
  return redirect("/me/coach?done=changed", 303);
});

const TITLES = { town: "Where do you want a job coach?", provider: "Who can help you?", check: "Move to this group?" };

export default function MoveToAnotherGroup({ loaderData, actionData }: Route.ComponentProps) {
  const { form } = useFirstshiftForm<typeof moveSchema>({ id: "move", lastResult: actionData?.result });
  const error = actionData !== undefined || (loaderData.step === "town" && loaderData.problem !== undefined);
  return (
    <SeekerLayout>
      <title>{pageTitle(TITLES[loaderData.step], { error })}</title>
      <BackLink to={loaderData.step === "town" ? "/me/coach" : "/me/coach/move"} />
      {loaderData.step === "town" ? (
        <TownForm town={loaderData.town} problem={loaderData.problem} />
      ) : loaderData.step === "provider" ? (
        <>
          <PageTitle lead={`The nearest to ${loaderData.town} is first.`}>{TITLES.provider}</PageTitle>
          {loaderData.providers.items.length === 0 ? (
            <EmptyState title="There is no other group now" action={<ButtonLink to="/me/coach">My job coach</ButtonLink>}>
              <p>You can change to another coach in your group.</p>
            </EmptyState>
          ) : (
            <Providers at="/me/coach/move" {...loaderData} />
          )}
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

function TownForm({ town, problem }: { town: string; problem: string | undefined }) {
  return (
    <Form method="get" action="/me/coach/move">
      {problem !== undefined && <ErrorSummary formId="move" errors={{ town: [problem] }} />}
      <TextField
        field={addressField("move", "town", town, problem)}
        label={TITLES.town}
        hint="Write a town."
        heading
        width="two-thirds"
        autoComplete="address-level2"
      />
      <button type="submit" className="fs-button">
        Find
      </button>
    </Form>
  );
}
