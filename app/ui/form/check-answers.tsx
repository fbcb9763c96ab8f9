import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import type { z } from "zod";
import { SummaryList, type SummaryRow } from "../lists.tsx";
import { PageTitle } from "../page.tsx";
import { FormShell, type FormShellProps } from "./form-shell.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { useFirstshiftForm } from "./use-firstshift-form.ts";

type CheckAnswersProps = {
  rows: readonly SummaryRow[];
  /** All answers, sent from here. */
  hidden: FormShellProps["hidden"];
  lastResult: SubmissionResult<string[]> | null | undefined;
  /** What is sent, on the button. */
  send: string;
  /** What sending means. */
  children?: ReactNode;
};

export const CHECK_TITLE = "Check your answers";

/** The end of a form that asks one question at a time: each answer with a link to change it. */
export function CheckAnswers({ rows, hidden, lastResult, send, children }: CheckAnswersProps) {
  const { form } = useFirstshiftForm<z.ZodType<unknown, Record<string, unknown>>>({ id: "check", lastResult });
  return (
    <FormShell form={form} hidden={hidden}>
      <PageTitle>{CHECK_TITLE}</PageTitle>
      <SummaryList rows={rows} />
      {children}
      <SubmitButton>{send}</SubmitButton>
    </FormShell>
  );
}
