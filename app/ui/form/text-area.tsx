import { useState } from "react";
import { useRootData } from "../layout/root-data.ts";
import { FieldFrame } from "./field-frame.tsx";
import { classes } from "./field.ts";
import type { FieldWords, FormField } from "./field.ts";

type TextAreaProps = FieldWords & {
  field: FormField;
  rows?: number;
  /** The limit the server holds. Said before typing, counted while typing, never enforced by cutting off. */
  maxLength?: number;
};

/** In easy read it is letters, as on every other page of a job seeker's. */
type CountedIn = "character" | "letter";

function plural(count: number, unit: CountedIn): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** What is said under the box. Before anything was typed, and without JavaScript, it is the limit. */
export function countText(maxLength: number, length: number | null, unit: CountedIn = "character"): string {
  if (length === null) return `You can write up to ${plural(maxLength, unit)}.`;
  const left = maxLength - length;
  return left >= 0 ? `You have ${plural(left, unit)} left.` : `You have ${plural(-left, unit)} too many.`;
}

export function TextArea({ field, rows = 5, maxLength, ...words }: TextAreaProps) {
  const [length, setLength] = useState<number | null>(null);
  const { kind } = useRootData();
  const countId = `${field.id}-count`;
  const tooLong = maxLength !== undefined && length !== null && length > maxLength;
  return (
    <FieldFrame field={field} {...words} alsoDescribedBy={maxLength === undefined ? undefined : countId}>
      {(aria) => (
        <>
          <textarea
            {...aria}
            key={field.key}
            className={classes("govuk-textarea", (aria["aria-invalid"] || tooLong) && "govuk-textarea--error")}
            id={field.id}
            name={field.name}
            rows={rows}
            defaultValue={field.defaultValue}
            onInput={maxLength === undefined ? undefined : (event) => setLength(event.currentTarget.value.length)}
          />
          {maxLength !== undefined && (
            <p id={countId} className={classes("govuk-hint fs-count", tooLong && "fs-count--over")} aria-live="polite">
              {countText(maxLength, length, kind === "jobSeeker" ? "letter" : "character")}
            </p>
          )}
        </>
      )}
    </FieldFrame>
  );
}
