import { OWN_WORDS_LENGTH, STRENGTHS_LENGTH, TRAVEL_MILES } from "#app/domain/vocational-profile/profile.ts";
import type { ChoiceStep, ListStep, ProfileStep } from "#app/domain/vocational-profile/step-kinds.ts";
import { OWN_WORDS_HINT } from "#app/domain/vocational-profile/steps.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { sectorOfTask, TASKS } from "#app/domain/vocabulary/tasks.ts";
import { easyOf, isCode, type Term } from "#app/domain/vocabulary/terms.ts";
import { Checkboxes, NumberField, Radios, SubmitButton, TextArea, TextField } from "#app/ui/form/index.ts";
import type { useFirstshiftForm } from "#app/ui/form/index.ts";
import { Picture } from "#app/ui/picture.tsx";
import type { z } from "zod";
import { pictureOf } from "./term-pictures.ts";

/** The fields of every kind of question, as they come from the form. */
export type Fields = {
  chosen?: string[];
  words?: string;
  each?: { item?: string; choice?: string }[];
  names?: { item?: string; name?: string }[];
  choice?: string;
  hoursStart?: string;
  hoursAim?: string;
  town?: string;
  travelMiles?: string;
  strengths?: string;
};
type StepFormState = ReturnType<typeof useFirstshiftForm<z.ZodType<unknown, Fields>>>;
type StepFieldsProps = {
  fields: StepFormState["fields"];
  step: ProfileStep;
  hopes: readonly string[];
  /** What is put in order, as it stands: each press moves one and is saved. */
  order: readonly string[];
};

/** The question, as the heading of the page, with what answers it. */
export function StepFields({ step, fields, hopes, order }: StepFieldsProps) {
  switch (step.kind) {
    case "list":
      return (
        <>
          <Checkboxes field={fields.chosen} label={step.question} hint={step.hint} heading {...choicesOf(step, hopes)} />
          {step.words && (
            <TextArea
              field={fields.words}
              label={step.words.label}
              labelSize="s"
              hint={OWN_WORDS_HINT}
              rows={3}
              maxLength={OWN_WORDS_LENGTH}
            />
          )}
        </>
      );
    case "each":
      return (
        <>
          <Question step={step} />
          {fields.each.getFieldList().map((entry) => {
            const { item, choice } = entry.getFieldset();
            const code = item.initialValue ?? "";
            // A form that was tampered with comes back without what is none of ours.
            if (!isCode(step.items, code)) return null;
            return (
              <div key={entry.key}>
                <input type="hidden" name={item.name} value={code} />
                <Radios field={choice} label={easyOf(step.items, code)} labelSize="m" options={step.terms.map(plainChoice(step))} />
              </div>
            );
          })}
        </>
      );
    case "names":
      return (
        <>
          <Question step={step} />
          {fields.names.getFieldList().map((entry) => {
            const { item, name } = entry.getFieldset();
            const code = item.initialValue ?? "";
            if (!isCode(step.items, code)) return null;
            return (
              <div key={entry.key}>
                <input type="hidden" name={item.name} value={code} />
                <TextField field={name} label={easyOf(step.items, code)} labelSize="m" width="two-thirds" autoComplete="off" />
              </div>
            );
          })}
        </>
      );
    case "choice":
      return (
        <Radios field={fields.choice} label={step.question} hint={step.hint} heading options={step.terms.map(plainChoice(step))} />
      );
    case "order":
      return (
        <>
          <Question step={step} />
          <ol className="fs-order">
            {order.map((code, index) => {
              const words = easyOf(step.terms, code);
              const picture = pictureOf(step.terms, code);
              return (
                <li key={code} className="fs-order__item">
                  <input type="hidden" name={`order[${index}]`} value={code} />
                  <span className="fs-order__number">{index + 1}</span>
                  {picture && <Picture name={picture} size="s" />}
                  <span className="fs-order__words">{words}</span>
                  {index > 0 && (
                    <SubmitButton kind="secondary" name="up" value={code} className="fs-order__button">
                      Move up<span className="govuk-visually-hidden">: {words}</span>
                    </SubmitButton>
                  )}
                </li>
              );
            })}
          </ol>
        </>
      );
    case "hours":
      return (
        <>
          <Question step={step} />
          <NumberField field={fields.hoursStart} label="Hours a week at first" labelSize="m" suffix="hours" />
          <NumberField field={fields.hoursAim} label="Hours a week later" labelSize="m" suffix="hours" />
        </>
      );
    case "area":
      return (
        <>
          <Question step={step} />
          <TextField field={fields.town} label="Your town" labelSize="m" autoComplete="address-level2" width="two-thirds" />
          <Radios
            field={fields.travelMiles}
            label="How far can you travel?"
            labelSize="m"
            options={TRAVEL_MILES.map((miles) => ({
              value: String(miles),
              label: miles === 1 ? "Up to 1 mile" : `Up to ${miles} miles`,
              hint: TRAVEL_HINTS[miles],
            }))}
          />
        </>
      );
    case "strengths":
      return (
        <TextArea field={fields.strengths} label={step.question} hint={step.hint} heading rows={7} maxLength={STRENGTHS_LENGTH} />
      );
  }
}

function Question({ step }: { step: ProfileStep }) {
  return (
    <>
      <h1 className="govuk-heading-l">{step.question}</h1>
      <p className="govuk-body">{step.hint}</p>
    </>
  );
}

/** About how long, so that nobody has to know miles. */
const TRAVEL_HINTS: Record<(typeof TRAVEL_MILES)[number], string> = {
  1: "About 20 minutes on foot",
  3: "About 15 minutes by bus",
  5: "About 25 minutes by bus",
  10: "About 40 minutes by bus or train",
  20: "About an hour by bus or train",
  30: "More than an hour by bus or train",
};

const plainChoice =
  ({ terms }: ListStep | ChoiceStep | { terms: readonly Term[] }) =>
  (term: Term) => ({ value: term.code, label: term.easy ?? term.label, picture: pictureOf(terms, term.code) });

/** Tasks are many, so they stand in groups by kind of work, the kinds somebody hopes for first. */
function choicesOf(step: ListStep, hopes: readonly string[]) {
  const choice = plainChoice(step);
  if (step.terms !== TASKS) return { options: step.terms.map(choice) };
  return {
    groups: SECTORS.toSorted((a, b) => Number(hopes.includes(b.code)) - Number(hopes.includes(a.code))).map((sector) => ({
      heading: sector.easy,
      options: step.terms.filter((term) => sectorOfTask(term.code) === sector.code).map(choice),
    })),
  };
}
