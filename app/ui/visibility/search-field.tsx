import type { HTMLInputAutoCompleteAttribute } from "react";
import { ErrorMessage, Hint } from "#app/ui/form/field-frame.tsx";
import { classes, describedBy } from "#app/ui/form/field.ts";

export type SearchFieldProps = {
  formId: string;
  name: string;
  label: string;
  hint: string;
  value: string;
  problem: string | undefined;
  autoComplete?: HTMLInputAutoCompleteAttribute;
};

/** One field of a form that is sent in the address: what was typed comes from there, and so do its problems. */
export function SearchField({ formId, name, label, hint, value, problem, autoComplete = "off" }: SearchFieldProps) {
  const id = `${formId}-${name}`;
  return (
    <div className={classes("govuk-form-group", problem !== undefined && "govuk-form-group--error")}>
      <label className="govuk-label govuk-label--m" htmlFor={id}>
        {label}
      </label>
      <Hint id={`${id}-hint`}>{hint}</Hint>
      <ErrorMessage id={`${id}-error`} message={problem} />
      <input
        className={classes("govuk-input govuk-!-width-two-thirds", problem !== undefined && "govuk-input--error")}
        id={id}
        name={name}
        type="text"
        defaultValue={value}
        maxLength={120}
        autoComplete={autoComplete}
        aria-describedby={describedBy(`${id}-hint`, problem === undefined ? null : `${id}-error`)}
        aria-invalid={problem === undefined ? undefined : true}
      />
    </div>
  );
}
