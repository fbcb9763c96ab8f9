import type { ReactNode } from "react";
import { Link } from "react-router";
import type { codeSchema } from "#app/forms/sign-in.ts";
import { CodeField, FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "./form/index.ts";
import { BackLink, Columns, PageTitle } from "./page.tsx";

type CodeFromEmailProps = {
  id: string;
  lastResult: Parameters<typeof useFirstshiftForm>[0]["lastResult"];
  lead: ReactNode;
  /** Where an address is typed: another one, or the same once more. */
  askAgain: string;
  submit: string;
  /** What pressing the button brings about besides. */
  children?: ReactNode;
};

/** The page after the one that sends a code: whoever reads the email types it. */
export function CodeFromEmail({ id, lastResult, lead, askAgain, submit, children }: CodeFromEmailProps) {
  const { form, fields } = useFirstshiftForm<typeof codeSchema>({ id, lastResult });
  return (
    <>
      <title>{pageTitle("Check your email", { error: lastResult != null })}</title>
      <BackLink to={askAgain}>Use another email address</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle lead={lead}>Check your email</PageTitle>
          <CodeField field={fields.code} hint="6 numbers, like 123456" />
          {children}
          <SubmitButton>{submit}</SubmitButton>
        </FormShell>
        <p className="govuk-body">
          No email? Look in your junk or spam folder, or <Link to={askAgain}>ask for a new code</Link>.
        </p>
      </Columns>
    </>
  );
}
