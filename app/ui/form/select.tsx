import { FieldFrame } from "./field-frame.tsx";
import { classes } from "./field.ts";
import type { FieldWords, FormField } from "./field.ts";

type SelectProps = FieldWords & {
  field: FormField;
  options: readonly { value: string; label: string }[];
  /** The first line, chosen until something else is; sends nothing. */
  placeholder?: string;
  autoComplete?: string;
};

export function Select({ field, options, placeholder = "Choose one", autoComplete, ...words }: SelectProps) {
  return (
    <FieldFrame field={field} {...words}>
      {(aria) => (
        <select
          {...aria}
          key={field.key}
          className={classes("govuk-select", aria["aria-invalid"] && "govuk-select--error")}
          id={field.id}
          name={field.name}
          defaultValue={field.defaultValue ?? ""}
          autoComplete={autoComplete}
        >
          <option value="">{placeholder}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
