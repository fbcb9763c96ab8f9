import { Fragment } from "react";
import type { ReactNode } from "react";
import { Picture } from "#app/ui/picture.tsx";
import type { PictureName } from "#app/ui/picture.tsx";
import { ErrorMessage, FieldsetFrame } from "./field-frame.tsx";
import { classes, describedBy, errorId, errorOf } from "./field.ts";
import type { FieldWords, FormField } from "./field.ts";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; /** Left of the words. */ picture?: PictureName };
export type ChoiceGroup = { heading: string; options: readonly Choice[] };

type Kind = "radio" | "checkbox";

/** The first choice has the id of the question, so that the error summary leads to it. */
function choiceId(field: FormField, index: number): string {
  return index === 0 ? field.id : `${field.id}-${index + 1}`;
}

function ChoiceItem({ kind, field, index, choice }: { kind: Kind; field: FormField; index: number; choice: Choice }) {
  const block = kind === "radio" ? "govuk-radios" : "govuk-checkboxes";
  const id = choiceId(field, index);
  const checked =
    kind === "radio" ? field.defaultValue === choice.value : (field.defaultOptions ?? []).includes(choice.value);
  return (
    <div className={`${block}__item`}>
      <input
        className={`${block}__input`}
        id={id}
        name={field.name}
        type={kind}
        value={choice.value}
        defaultChecked={checked}
        aria-describedby={choice.hint ? `${id}-item-hint` : undefined}
      />
      <label className={classes(`govuk-label ${block}__label`, choice.picture && "fs-pictured")} htmlFor={id}>
        {choice.picture && <Picture name={choice.picture} size="s" />}
        {choice.picture ? <span>{choice.label}</span> : choice.label}
      </label>
      {choice.hint && (
        <div id={`${id}-item-hint`} className={`govuk-hint ${block}__hint`}>
          {choice.hint}
        </div>
      )}
    </div>
  );
}

type RadiosProps = FieldWords & {
  field: FormField;
  options: readonly Choice[];
  small?: boolean;
  /** Side by side where there is room; for two short choices. */
  inline?: boolean;
  /** Says "or" before the last choice. */
  orLast?: boolean;
};

export function Radios({ field, options, small, inline, orLast, ...words }: RadiosProps) {
  return (
    <FieldsetFrame field={field} {...words}>
      <div
        key={field.key}
        className={classes("govuk-radios", small && "govuk-radios--small", inline && "govuk-radios--inline")}
      >
        {options.map((choice, index) => (
          <Fragment key={choice.value}>
            {orLast && index > 0 && index === options.length - 1 && <div className="govuk-radios__divider">or</div>}
            <ChoiceItem kind="radio" field={field} index={index} choice={choice} />
          </Fragment>
        ))}
      </div>
    </FieldsetFrame>
  );
}

type CheckboxesProps = FieldWords & {
  field: FormField;
  small?: boolean;
} & ({ options: readonly Choice[]; groups?: undefined } | { groups: readonly ChoiceGroup[]; options?: undefined });

export function Checkboxes({ field, options, groups, small, ...words }: CheckboxesProps) {
  const lists: readonly { heading: string | null; options: readonly Choice[] }[] = groups ?? [
    { heading: null, options },
  ];
  let index = 0;
  return (
    <FieldsetFrame field={field} {...words}>
      {lists.map((group, number) => {
        const groupId = `${field.id}-group-${number + 1}`;
        return (
          <div
            key={`${field.key} ${group.heading}`}
            className={classes("govuk-checkboxes", small && "govuk-checkboxes--small", "fs-choice-group")}
            role={group.heading === null ? undefined : "group"}
            aria-labelledby={group.heading === null ? undefined : groupId}
          >
            {group.heading !== null && (
              <p className="fs-choice-group__heading" id={groupId}>
                {group.heading}
              </p>
            )}
            {group.options.map((choice) => (
              <ChoiceItem key={choice.value} kind="checkbox" field={field} index={index++} choice={choice} />
            ))}
          </div>
        );
      })}
    </FieldsetFrame>
  );
}

/** One box for one statement: ticked or not. */
export function Checkbox({ field, label, hint }: { field: FormField; label: ReactNode; hint?: ReactNode }) {
  const error = errorOf(field);
  return (
    <div className={classes("govuk-form-group", error !== undefined && "govuk-form-group--error")}>
      <ErrorMessage id={errorId(field)} message={error} />
      <div className="govuk-checkboxes">
        <div className="govuk-checkboxes__item">
          <input
            key={field.key}
            className="govuk-checkboxes__input"
            id={field.id}
            name={field.name}
            type="checkbox"
            defaultChecked={field.defaultChecked}
            aria-describedby={describedBy(hint ? `${field.id}-item-hint` : null, error ? errorId(field) : null)}
            aria-invalid={error === undefined ? undefined : true}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={field.id}>
            {label}
          </label>
          {hint && (
            <div id={`${field.id}-item-hint`} className="govuk-hint govuk-checkboxes__hint">
              {hint}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
