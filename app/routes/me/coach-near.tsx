import { findProviders } from "#app/domain/membership/find-providers.ts";
import { readCoachOf } from "#app/domain/membership/change-coach.ts";
import { CARDS_PER_PAGE, paged } from "#app/domain/paging.ts";
import { nearSchema } from "#app/forms/coach.ts";
import { BackLink, EmptyState, PageTitle, Section, SeekerLayout } from "#app/ui/index.ts";
import { FormShell, pageTitle, SubmitButton, TextField, useFirstshiftForm } from "#app/ui/form/index.ts";
import { PagesNear, ProviderCards } from "#app/ui/joining/providers.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/coach-near";

export const loader = page(["jobSeeker"], async () => null);

/** Nothing is changed, and where somebody looks stands in no address: the page itself is the answer. */
export const action = submission(["jobSeeker"], nearSchema, async ({ deps, actor, value }) => {
  const { providerId } = await readCoachOf(deps, actor, { jobSeekerId: actor.jobSeekerId });
  const { town, providers } = await findProviders(deps, actor, value);
  return { town, providers: paged(providers.filter(({ id }) => id !== providerId), value.page, CARDS_PER_PAGE) };
});

const QUESTION = "Where do you want a job coach?";

export default function GroupsNear({ actionData }: Route.ComponentProps) {
  const found = actionData && "providers" in actionData ? actionData : null;
  const lastResult = actionData && "result" in actionData ? actionData.result : undefined;
  const { form, fields } = useFirstshiftForm<typeof nearSchema>({ id: "near", lastResult });
  return (
    <SeekerLayout>
      <title>{pageTitle(found ? "Who can help you?" : QUESTION, { error: lastResult !== undefined })}</title>
      <BackLink to={found ? "/me/coach/near" : "/me/coach"} />
      {found ? (
        <>
          <PageTitle lead={`The nearest to ${found.town} is first.`}>Who can help you?</PageTitle>
          {found.providers.items.length === 0 ? (
            <EmptyState title="There is no other group now">
              <p>You can change to another coach in your group.</p>
            </EmptyState>
          ) : (
            <Section title="Groups">
              <ProviderCards providers={found.providers.items} choose={(id) => `/me/coach/move?provider=${id}`} />
              <PagesNear town={found.town} {...found.providers} />
            </Section>
          )}
        </>
      ) : (
        <FormShell form={form}>
          <TextField field={fields.town} label={QUESTION} hint="Write a town." heading width="two-thirds" autoComplete="address-level2" />
          <SubmitButton>Find</SubmitButton>
        </FormShell>
      )}
    </SeekerLayout>
  );
}
