import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import type { z } from "zod";
import { FormShell, type FormShellProps } from "./form-shell.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { useFirstshiftForm } from "./use-firstshift-form.ts";

/** Where somebody is in a form that asks them in turn. */
export type Steps = {
  turn: {
    question: string;
    answers: Record<string, Record<string, unknown>>;
    /** By question, where it is asked. */
    addresses: Record<string, string>;
    /** All that was typed, as the fields of one form. */
    fields: Record<string, string | readonly string[]>;
  };
  lastResult: SubmissionResult<string[]> | null | undefined;
};

type OneQuestionProps<Schema extends z.ZodType<unknown, Record<string, unknown>>> = {
  /** Of the question, as in its address. */
  id: string;
  lastResult: SubmissionResult<string[]> | null | undefined;
  /** What was answered before, when somebody comes back. */
  typed: Record<string, unknown> | undefined;
  hidden?: FormShellProps["hidden"];
  /** The field, its label being the heading of the page. */
  children(fields: ReturnType<typeof useFirstshiftForm<Schema>>["fields"]): ReactNode;
};

/** One question of a form that asks them in turn. */
export function OneQuestion<Schema extends z.ZodType<unknown, Record<string, unknown>>>({
  id, lastResult, typed, hidden, children,
}: OneQuestionProps<Schema>) {
  const { form, fields } = useFirstshiftForm<Schema>({ id, lastResult, defaultValue: typed as never });
  return (
    <FormShell form={form} hidden={hidden}>
      {children(fields)}
      <SubmitButton>Go on</SubmitButton>
    </FormShell>
  );
}
