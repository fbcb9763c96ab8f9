import type { ReactNode } from "react";
import type { SubmissionResult } from "@conform-to/react";
import type { ContactView } from "#app/domain/membership/work-contact.ts";
import type { workContactSchema } from "#app/forms/contact.ts";
import { FormShell, SubmitButton, TextField, useFirstshiftForm } from "./form/index.ts";

type WorkContactFormProps = {
  contact: ContactView;
  lastResult: SubmissionResult<string[]> | undefined;
  /** The heading, and what it is for. */
  children: ReactNode;
};

/** A phone number and an email address to be reached by at work. */
export function WorkContactForm({ contact: { seen, ...contact }, lastResult, children }: WorkContactFormProps) {
  const { form, fields } = useFirstshiftForm<typeof workContactSchema>({ id: "reach", lastResult, defaultValue: contact });
  const now = [
    { key: "Work phone number", value: contact.phone || "None" },
    { key: "Work email address", value: contact.email || "None" },
  ];
  return (
    <FormShell form={form} shown={{ seen, now }}>
      {children}
      <TextField field={fields.phone} label="Work phone number" hint="Leave it empty if there is none" type="tel" width={20} autoComplete="off" />
      <TextField field={fields.email} label="Work email address" type="email" width="two-thirds" autoComplete="off" />
      <SubmitButton>Save</SubmitButton>
    </FormShell>
  );
}
