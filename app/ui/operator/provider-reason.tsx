import type { SubmissionResult } from "@conform-to/react";
import { PROVIDER_REASONS } from "#app/domain/membership/provider-lifecycle.ts";
import { providerReasonSchema } from "#app/forms/operator.ts";
import { BackLink, Columns, OperatorLayout, PageTitle } from "../index.ts";
import { FormShell, Radios, SubmitButton, pageTitle, useFirstshiftForm } from "../form/index.ts";

type ProviderReasonProps = {
  provider: { id: string; name: string };
  /** Of the window. */
  title: string;
  question: string;
  lead: string;
  button: string;
  lastResult: SubmissionResult<string[]> | undefined;
};

/** Why an operator decides against a provider: one reason, with what the provider reads of it. */
export function ProviderReason({ provider, title, question, lead, button, lastResult }: ProviderReasonProps) {
  const { form, fields } = useFirstshiftForm<typeof providerReasonSchema>({ id: "refuse", lastResult });
  return (
    <OperatorLayout>
      <title>{pageTitle(title, { error: lastResult !== undefined })}</title>
      <BackLink to={`/operator/providers/${provider.id}`}>{provider.name}</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle caption={provider.name} lead={lead}>
            {question}
          </PageTitle>
          <Radios
            field={fields.reason}
            label="Choose the main reason"
            options={PROVIDER_REASONS.map(({ code, label, advice }) => ({ value: code, label, hint: `They read: ${advice}` }))}
          />
          <SubmitButton>{button}</SubmitButton>
        </FormShell>
      </Columns>
    </OperatorLayout>
  );
}
