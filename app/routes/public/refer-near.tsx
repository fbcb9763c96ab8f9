import { redirect } from "react-router";
import { findProviders } from "#app/domain/membership/find-providers.ts";
import { CARDS_PER_PAGE, paged } from "#app/domain/paging.ts";
import { nearSchema } from "#app/forms/coach.ts";
import { BackLink, ButtonLink, Columns, EmptyState, PageTitle, PublicLayout } from "#app/ui/index.ts";
import { FormShell, pageTitle, SubmitButton, TextField, useFirstshiftForm } from "#app/ui/form/index.ts";
import { PagesNear, ProviderCards } from "#app/ui/joining/providers.tsx";
import { page, submission } from "#app/web/page.server.ts";
import { REFERRERS_HERE } from "#app/web/refer.server.ts";
import type { Route } from "./+types/refer-near";

export const loader = page([...REFERRERS_HERE, "jobCoach", "providerLead"], async ({ actor }) => {
  if (actor.kind === "jobCoach" || actor.kind === "providerLead") throw redirect("/coach/refer");
  return null;
});

/** Nothing is changed, and where somebody lives stands in no address: the page itself is the answer. */
export const action = submission(REFERRERS_HERE, nearSchema, async ({ deps, actor, value }) => {
  const { town, providers } = await findProviders(deps, actor, value);
  return { town, providers: paged(providers, value.page, CARDS_PER_PAGE) };
});

const QUESTION = "Which town do they live in, or near?";
const ANSWER = "Who can help them?";

export default function ReferNear({ actionData }: Route.ComponentProps) {
  const found = actionData && "providers" in actionData ? actionData : null;
  const lastResult = actionData && "result" in actionData ? actionData.result : undefined;
  const { form, fields } = useFirstshiftForm<typeof nearSchema>({ id: "near", lastResult });
  return (
    <PublicLayout>
      <title>{pageTitle(found ? ANSWER : QUESTION, { error: lastResult !== undefined })}</title>
      <BackLink to={found ? "/refer/near" : "/refer"} />
      <Columns>
        {found ? (
          <>
            <PageTitle lead={`These providers have job coaches. The nearest to ${found.town} is first.`}>{ANSWER}</PageTitle>
            {found.providers.items.length === 0 ? (
              <EmptyState title="Nobody can help here yet" action={<ButtonLink to="/help">Get help</ButtonLink>}>
                <p>No provider has job coaches now. Please try again later.</p>
              </EmptyState>
            ) : (
              <>
                <ProviderCards providers={found.providers.items} choose={(provider) => `/refer?${new URLSearchParams({ agrees: "yes", provider })}`} />
                <PagesNear town={found.town} {...found.providers} />
              </>
            )}
          </>
        ) : (
          <FormShell form={form}>
            <TextField
              field={fields.town}
              label={QUESTION}
              hint="We use it to find job coaches near them, and do not keep it."
              heading
              width="two-thirds"
              autoComplete="off"
            />
            <SubmitButton>Go on</SubmitButton>
          </FormShell>
        )}
      </Columns>
    </PublicLayout>
  );
}
