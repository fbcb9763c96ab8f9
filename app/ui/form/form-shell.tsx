import type { FormMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { Form } from "react-router";
import { CHANGED_MEANWHILE } from "#app/domain/seen.ts";
import { SummaryList, type SummaryRow } from "../lists.tsx";
import { ErrorSummary } from "./error-summary.tsx";

export type Shown = { seen: string; now: readonly Pick<SummaryRow, "key" | "value">[] };

export type FormShellProps = {
  form: Pick<FormMetadata, "allErrors" | "errors"> & {
    id: string;
    onSubmit: (event: React.FormEvent<HTMLFormElement>) => void;
  };
  /** Where to post; this page when left out. */
  action?: string;
  /** Values that go with the answers and are not asked for. */
  hidden?: Record<string, string | readonly string[]>;
  /** What the page shows of the answers as they stand; `now` says it in words, should they change meanwhile. */
  shown?: Shown;
  /** One of the fields asks for a file (`FileField`). */
  files?: boolean;
  children: ReactNode;
};

/**
 * A POST form that works without JavaScript. Put the page's title inside, first,
 * so that the list of problems stands above it.
 */
export function FormShell({ form, action, hidden = {}, shown, files = false, children }: FormShellProps) {
  const errors = form.errors ? { "": form.errors, ...form.allErrors } : form.allErrors;
  return (
    <Form
      method="post"
      id={form.id}
      action={action}
      encType={files ? "multipart/form-data" : undefined}
      onSubmit={form.onSubmit}
      noValidate
      // How things stand after a try that failed, with scripts as without.
      defaultShouldRevalidate
    >
      <ErrorSummary formId={form.id} errors={errors}>
        {shown && form.errors?.includes(CHANGED_MEANWHILE) && (
          <>
            <p className="govuk-body">Now it says:</p>
            <SummaryList rows={shown.now} />
          </>
        )}
      </ErrorSummary>
      {shown && <input type="hidden" name="seen" value={shown.seen} />}
      {Object.entries(hidden).flatMap(([name, values]) =>
        [values].flat().map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
      {children}
    </Form>
  );
}
