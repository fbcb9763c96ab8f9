import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import type { z } from "zod";
import { FormShell, Radios, SubmitButton, useFirstshiftForm, type Choice, type Shown } from "../form/index.ts";
import { InsetText } from "../notices.tsx";

type Props = {
  name: string;
  label: string;
  options: readonly Choice[];
  chosen?: string;
  /** Where somebody else may change it meanwhile. */
  shown?: Shown;
  button: string;
  /** What stands instead of the choice when there is none to make. */
  none: string | null;
  lastResult?: SubmissionResult<string[]> | null;
  children: ReactNode;
};

/** One question with one answer, under a title. */
export function OneChoiceForm({ name, label, options, chosen, shown, button, none, lastResult, children }: Props) {
  const { form, fields } = useFirstshiftForm<z.ZodType<unknown, Record<string, string>>>({
    id: "choice",
    lastResult,
    defaultValue: chosen ? { [name]: chosen } : undefined,
  });
  const field = fields[name];
  return (
    <FormShell form={form} shown={shown}>
      {children}
      {none !== null || !field ? (
        <InsetText>{none}</InsetText>
      ) : (
        <>
          <Radios field={field} label={label} labelSize="m" options={options} />
          <SubmitButton>{button}</SubmitButton>
        </>
      )}
    </FormShell>
  );
}
