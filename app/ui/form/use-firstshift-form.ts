import { useForm } from "@conform-to/react";
import type { DefaultValue, SubmissionResult } from "@conform-to/react";
import { useEffect } from "react";
import type { z } from "zod";
import { errorSummaryId } from "./error-summary.tsx";

type FormSchema = z.ZodType<unknown, Record<string, unknown>>;

type FormOptions<Schema extends FormSchema> = {
  /** Unique on the page; ids of fields begin with it. */
  id: string;
  /** `actionData?.result`: what the server said of the last try, with what was typed. */
  lastResult?: SubmissionResult<string[]> | null;
  defaultValue?: DefaultValue<z.input<Schema>>;
};

/**
 * A form checked in one place, the server, so it behaves the same with and
 * without JavaScript. The schema is named for its types only and never reaches
 * the browser: `useFirstshiftForm<typeof schema>({ id, lastResult })`.
 */
export function useFirstshiftForm<Schema extends FormSchema>(options: FormOptions<Schema>) {
  const { id, lastResult, defaultValue } = options;
  const [form, fields] = useForm<z.input<Schema>>({
    id,
    lastResult: lastResult ?? undefined,
    defaultValue,
    shouldRevalidate: "onSubmit",
  });

  // After conform has moved the focus to the first wrong field, and after the
  // summary has been drawn: people hear the whole list before they start mending.
  useEffect(() => {
    if (lastResult?.status !== "error") return;
    const frame = requestAnimationFrame(() => document.getElementById(errorSummaryId(id))?.focus());
    return () => cancelAnimationFrame(frame);
  }, [id, lastResult]);

  return { form, fields };
}
