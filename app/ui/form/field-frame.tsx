import type { ReactNode } from "react";
import { classes, describedBy, errorId, errorOf, hintId } from "./field.ts";
import type { FieldWords, FormField } from "./field.ts";

export function ErrorMessage({ id, message }: { id: string; message: string | undefined }) {
  if (message === undefined) return null;
  return (
    <p id={id} className="govuk-error-message">
      <span className="govuk-visually-hidden">Error:</span> {message}
    </p>
  );
}

function Hint({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div id={id} className="govuk-hint">
      {children}
    </div>
  );
}

export type FrameProps = FieldWords & {
  field: FormField;
  /** Gets the ids that describe the control, and whether it is in error. */
  children: (aria: { "aria-describedby": string | undefined; "aria-invalid": true | undefined }) => ReactNode;
  /** The id of something else that describes the control. */
  alsoDescribedBy?: string;
};

/** Label, hint and error around one control. */
export function FieldFrame({ field, label, hint, labelSize, heading, alsoDescribedBy, children }: FrameProps) {
  const error = errorOf(field);
  const size = labelSize ?? (heading ? "l" : undefined);
  const labelElement = (
    <label className={classes("govuk-label", size && `govuk-label--${size}`)} htmlFor={field.id}>
      {label}
    </label>
  );
  return (
    <div className={classes("govuk-form-group", error !== undefined && "govuk-form-group--error")}>
      {heading ? <h1 className="govuk-label-wrapper">{labelElement}</h1> : labelElement}
      <Hint id={hintId(field)}>{hint}</Hint>
      <ErrorMessage id={errorId(field)} message={error} />
      {children({
        "aria-describedby": describedBy(hint ? hintId(field) : null, error ? errorId(field) : null, alsoDescribedBy),
        "aria-invalid": error === undefined ? undefined : true,
      })}
    </div>
  );
}

/** Legend, hint and error around several controls that answer one question. */
export function FieldsetFrame({
  field,
  label,
  hint,
  labelSize,
  heading,
  role,
  children,
}: FieldWords & { field: FormField; role?: "group"; children: ReactNode }) {
  const error = errorOf(field);
  const size = labelSize ?? (heading ? "l" : "s");
  return (
    <div className={classes("govuk-form-group", error !== undefined && "govuk-form-group--error")}>
      <fieldset
        className="govuk-fieldset"
        role={role}
        aria-describedby={describedBy(hint ? hintId(field) : null, error ? errorId(field) : null)}
      >
        <legend className={`govuk-fieldset__legend govuk-fieldset__legend--${size}`}>
          {heading ? <h1 className="govuk-fieldset__heading">{label}</h1> : label}
        </legend>
        <Hint id={hintId(field)}>{hint}</Hint>
        <ErrorMessage id={errorId(field)} message={error} />
        {children}
      </fieldset>
    </div>
  );
}
