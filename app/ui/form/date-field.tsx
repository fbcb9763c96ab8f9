import { FieldsetFrame } from "./field-frame.tsx";
import { classes, errorOf } from "./field.ts";
import type { FieldWords, FormField } from "./field.ts";

type DatePartName = "day" | "month" | "year";

export type DateFieldProps = FieldWords & {
  field: FormField & { getFieldset(): Record<DatePartName, FormField> };
  /** Set for a date of birth, so that the browser can fill it in. */
  autoComplete?: "bday";
};

const PARTS = [
  { part: "day", label: "Day", width: 2 },
  { part: "month", label: "Month", width: 2 },
  { part: "year", label: "Year", width: 4 },
] as const;

/** Day, month and year in three boxes, one question. Pairs with `plainDate` in `app/forms/date.ts`. */
export function DateField({ field, autoComplete, hint = "For example, 27 3 2027", ...words }: DateFieldProps) {
  const parts = field.getFieldset();
  const wrongParts = PARTS.filter(({ part }) => parts[part].errors !== undefined);
  const wrong = ({ part }: { part: DatePartName }) =>
    errorOf(field) !== undefined && (wrongParts.length === 0 || parts[part].errors !== undefined);
  return (
    <FieldsetFrame field={field} hint={hint} role="group" {...words}>
      <div className="govuk-date-input">
        {PARTS.map(({ part, label, width }) => {
          const id = part === "day" ? field.id : parts[part].id;
          return (
            <div key={part} className="govuk-date-input__item">
              <div className="govuk-form-group">
                <label className="govuk-label govuk-date-input__label" htmlFor={id}>
                  {label}
                </label>
                <input
                  key={parts[part].key}
                  className={classes(
                    "govuk-input govuk-date-input__input",
                    `govuk-input--width-${width}`,
                    wrong({ part }) && "govuk-input--error",
                  )}
                  id={id}
                  name={parts[part].name}
                  type="text"
                  inputMode="numeric"
                  defaultValue={parts[part].defaultValue}
                  autoComplete={autoComplete && `${autoComplete}-${part}`}
                  aria-invalid={wrong({ part }) ? true : undefined}
                />
              </div>
            </div>
          );
        })}
      </div>
    </FieldsetFrame>
  );
}
