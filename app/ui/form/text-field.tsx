import type { HTMLInputAutoCompleteAttribute, ReactNode } from "react";
import { FieldFrame } from "./field-frame.tsx";
import { classes } from "./field.ts";
import type { FieldWords, FormField } from "./field.ts";

/** Room for about so many characters. */
type CharacterWidth = 2 | 3 | 4 | 5 | 10 | 20;
type FluidWidth = "full" | "three-quarters" | "two-thirds" | "one-half" | "one-third" | "one-quarter";

type TextFieldProps = FieldWords & {
  field: FormField;
  type?: "text" | "email" | "tel" | "url" | "search";
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: "text" | "numeric" | "decimal" | "email" | "tel" | "url";
  width?: CharacterWidth | FluidWidth;
  prefix?: string;
  suffix?: string;
  spellCheck?: boolean;
};

function widthClass(width: CharacterWidth | FluidWidth | undefined): string | false {
  if (width === undefined) return false;
  return typeof width === "number" ? `govuk-input--width-${width}` : `govuk-!-width-${width}`;
}

export function TextField(props: TextFieldProps) {
  const { field, type = "text", autoComplete, inputMode, width, prefix, suffix, spellCheck, ...words } = props;
  return (
    <FieldFrame field={field} {...words}>
      {(aria) => {
        const input = (
          <input
            {...aria}
            key={field.key}
            className={classes("govuk-input", widthClass(width), aria["aria-invalid"] && "govuk-input--error")}
            id={field.id}
            name={field.name}
            type={type}
            defaultValue={field.defaultValue}
            autoComplete={autoComplete}
            inputMode={inputMode}
            spellCheck={spellCheck ?? (type === "text" ? undefined : false)}
          />
        );
        return prefix || suffix ? <Affixed prefix={prefix} suffix={suffix} input={input} /> : input;
      }}
    </FieldFrame>
  );
}

function Affixed({ prefix, suffix, input }: { prefix?: string; suffix?: string; input: ReactNode }) {
  return (
    <div className="govuk-input__wrapper">
      {prefix && (
        <div className="govuk-input__prefix" aria-hidden="true">
          {prefix}
        </div>
      )}
      {input}
      {suffix && (
        <div className="govuk-input__suffix" aria-hidden="true">
          {suffix}
        </div>
      )}
    </div>
  );
}

type NarrowProps = Omit<TextFieldProps, "type" | "inputMode">;

/** A whole number, or one with decimals. Not type=number: that loses what was typed wrong, and scrolls. */
export function NumberField({ decimal = false, ...props }: NarrowProps & { decimal?: boolean }) {
  return <TextField width={5} {...props} inputMode={decimal ? "decimal" : "numeric"} spellCheck={false} />;
}

/** Pounds and pence, as people write them. Say in the label that it is in pounds. */
export function MoneyField(props: Omit<NarrowProps, "prefix">) {
  return <TextField width={5} {...props} prefix="£" inputMode="decimal" spellCheck={false} />;
}

/** A time of day as HH:MM; typed, so that it works the same everywhere. */
export function TimeField({ hint = "For example, 9:30 or 14:00", ...props }: NarrowProps) {
  return <TextField width={5} {...props} hint={hint} spellCheck={false} />;
}

type CodeProps = Pick<TextFieldProps, "field" | "hint"> & {
  label?: string;
  /** One of the recovery codes will do too: they are longer, and have letters. */
  recovery?: boolean;
};

/** A code that is used once. Phones offer the one that came last. */
export function CodeField({ label = "Code", recovery = false, ...props }: CodeProps) {
  const looks = recovery ? ({ width: 20 } as const) : ({ width: 10, inputMode: "numeric" } as const);
  return <TextField label={label} {...props} {...looks} autoComplete="one-time-code" spellCheck={false} />;
}
