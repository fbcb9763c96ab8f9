import type { SubmissionResult } from "@conform-to/react";
import type { ProviderNearby } from "#app/domain/membership/find-providers.ts";
import type { Paged } from "#app/domain/paging.ts";
import type { providerSchema, townSchema } from "#app/forms/join.ts";
import { EasyReadList } from "#app/ui/easy-read.tsx";
import { FormShell, OneQuestion, TextField, useFirstshiftForm } from "#app/ui/form/index.ts";
import { EmptyState } from "#app/ui/notices.tsx";
import { ButtonLink, PageTitle } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { ProviderCards } from "./providers.tsx";

type LastResult = SubmissionResult<string[]> | null | undefined;
type WhereYouLiveProps = { typed: Record<string, unknown> | undefined; helper: string | null; lastResult: LastResult };

/** What joining means, said before anything is asked; then the town. `helper` is who they were referred to. */
export function WhereYouLive({ typed, helper, lastResult }: WhereYouLiveProps) {
  return (
    <OneQuestion<typeof townSchema> id="town" typed={typed} lastResult={lastResult}>
      {({ town }) => (
        <>
          <PageTitle>Join to find work</PageTitle>
          <EasyReadList
            items={[
              ...(helper ? [{ picture: "yes" as const, words: `You said yes. ${helper} can help you.` }] : []),
              { picture: "coach", words: "You get a job coach. The coach helps you find a paid job." },
              { picture: "money", words: "It is free. You never pay." },
              { picture: "lock", words: "No employer can see you until you choose them." },
              {
                picture: "person",
                words: (
                  <>
                    <p>You must be 16 or older.</p>
                    <p>At 14 and 15 you need a separate safe way to join. We have not built it yet.</p>
                  </>
                ),
              },
            ]}
          />
          <TextField
            field={town}
            label="Which town do you live in, or near?"
            labelSize="m"
            hint="We use it to find job coaches near you."
            width="two-thirds"
            autoComplete="address-level2"
          />
        </>
      )}
    </OneQuestion>
  );
}

type ChooseProviderProps = { town: string; providers: Paged<ProviderNearby>; lastResult: LastResult };

/** Nearest first; those without a coach are not here. */
export function ChooseProvider({ town, providers, lastResult }: ChooseProviderProps) {
  const { form } = useFirstshiftForm<typeof providerSchema>({ id: "provider", lastResult });
  if (providers.items.length === 0) {
    return (
      <>
        <PageTitle>Who can help you?</PageTitle>
        <EmptyState title="Nobody can help you here yet" action={<ButtonLink to="/help">Get help</ButtonLink>}>
          <p>No group of job coaches has room now. Please try again later.</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <FormShell form={form}>
        <PageTitle lead={`These groups have job coaches. The nearest to ${town} is first.`}>Who can help you?</PageTitle>
        <ProviderCards providers={providers.items} choose="providerId" />
      </FormShell>
      <Pagination {...providers} href={(page) => `?page=${page}`} label="Groups" />
    </>
  );
}
