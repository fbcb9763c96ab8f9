import type { SubmissionResult } from "@conform-to/react";
import { Form } from "react-router";
import type { ProviderNearby } from "#app/domain/membership/find-providers.ts";
import type { Paged } from "#app/domain/paging.ts";
import type { joinJobSeekerSchema } from "#app/forms/join.ts";
import { EasyReadList } from "#app/ui/easy-read.tsx";
import { EmptyState } from "#app/ui/notices.tsx";
import { ButtonLink, PageTitle } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import {
  DateField, ErrorSummary, FormShell, SubmitButton, TextField, useFirstshiftForm,
} from "#app/ui/form/index.ts";
import { ProviderCards } from "./providers.tsx";

const TOWN_ID = "town";

/** What joining means, said before anything is asked; then the town. */
export function WhereYouLive({ typed, problem }: { typed: string; problem: string | null }) {
  return (
    <Form method="get" action="/join/job-seeker">
      {problem && <ErrorSummary formId="join" errors={{ [TOWN_ID]: [problem] }} />}
      <PageTitle>Join to find work</PageTitle>
      <EasyReadList
        items={[
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
      <div className={problem ? "govuk-form-group govuk-form-group--error" : "govuk-form-group"}>
        <label className="govuk-label govuk-label--m" htmlFor={`join-${TOWN_ID}`}>
          Which town do you live in, or near?
        </label>
        <div id="town-hint" className="govuk-hint">
          We use it to find job coaches near you.
        </div>
        {problem && (
          <p id="town-error" className="govuk-error-message">
            <span className="govuk-visually-hidden">Error:</span> {problem}
          </p>
        )}
        <input
          className={problem ? "govuk-input govuk-!-width-two-thirds govuk-input--error" : "govuk-input govuk-!-width-two-thirds"}
          id={`join-${TOWN_ID}`}
          name="town"
          type="text"
          autoComplete="address-level2"
          maxLength={80}
          defaultValue={typed}
          aria-describedby={problem ? "town-hint town-error" : "town-hint"}
          aria-invalid={problem ? true : undefined}
        />
      </div>
      <button type="submit" className="fs-button">
        Go on
      </button>
    </Form>
  );
}

/** Nearest first; those without a coach are not here. */
export function ChooseProvider({ town, providers }: { town: string; providers: Paged<ProviderNearby> }) {
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
  const on = (words: Record<string, string>) => `/join/job-seeker?${new URLSearchParams({ town, ...words })}`;
  return (
    <>
      <PageTitle lead={`These groups have job coaches. The nearest to ${town} is first.`}>Who can help you?</PageTitle>
      <ProviderCards providers={providers.items} choose={(provider) => on({ provider })} />
      <Pagination {...providers} href={(page) => on({ page: String(page) })} label="Groups" />
    </>
  );
}

type AboutYouProps = { town: string; provider: ProviderNearby; lastResult?: SubmissionResult<string[]> | null };

export function AboutYou({ town, provider, lastResult }: AboutYouProps) {
  const { form, fields } = useFirstshiftForm<typeof joinJobSeekerSchema>({ id: "about", lastResult });
  return (
    <FormShell form={form} hidden={{ town, providerId: provider.id }}>
      <PageTitle caption={provider.name} lead="Your job coach sees this. Employers do not.">
        About you
      </PageTitle>
      <TextField field={fields.fullName} label="Your full name" labelSize="m" autoComplete="name" width="two-thirds" />
      <TextField
        field={fields.knownAs}
        label="What do people call you?"
        labelSize="m"
        hint="Your coach will call you this."
        autoComplete="nickname"
        width="one-half"
      />
      <DateField
        field={fields.birthDate}
        label="When were you born?"
        labelSize="m"
        hint="For example, 27 3 2001. Some rules about work depend on your age."
        autoComplete="bday"
      />
      <SubmitButton>Join</SubmitButton>
    </FormShell>
  );
}
