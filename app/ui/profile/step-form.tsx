import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import { STRENGTHS_LENGTH, TRAVEL_MILES } from "#app/domain/vocational-profile/profile.ts";
import type { StepToAnswer } from "#app/domain/vocational-profile/read-profile.ts";
import { stepNamed, type ListStep, type ProfileStep } from "#app/domain/vocational-profile/steps.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { sectorOfTask, TASKS } from "#app/domain/vocabulary/tasks.ts";
import type { Term } from "#app/domain/vocabulary/terms.ts";
import { ButtonGroup, ButtonLink } from "#app/ui/page.tsx";
import {
  Checkboxes, FormShell, NumberField, Radios, SubmitButton, TextArea, TextField, useFirstshiftForm,
} from "#app/ui/form/index.ts";
import type { z } from "zod";

type Fields = {
  chosen?: string[];
  hoursStart?: string;
  hoursAim?: string;
  town?: string;
  travelMiles?: string;
  strengths?: string;
};

export type StepFormProps = {
  view: StepToAnswer;
  lastResult?: SubmissionResult<string[]> | null;
  /** Where the list of all questions is. */
  listAt: string;
  /** Whose answers these are, when somebody else fills them in. */
  caption?: ReactNode;
};

/** One question of the profile: the same page for the person and for the coach who helps them. */
export function StepForm({ view, lastResult, listAt, caption }: StepFormProps) {
  const { form, fields } = useFirstshiftForm<z.ZodType<unknown, Fields>>({
    id: "answer",
    lastResult,
    defaultValue: view.answers,
  });
  const step = stepNamed(view.name);
  if (!step) return null;
  return (
    <FormShell form={form} hidden={{ seen: view.seen }}>
      {caption && <span className="govuk-caption-l">{caption}</span>}
      <StepFields step={step} fields={fields} hopes={view.hopes} />
      <ButtonGroup>
        <SubmitButton>Save and go on</SubmitButton>
        <ButtonLink to={listAt} kind="quiet">
          See all questions
        </ButtonLink>
      </ButtonGroup>
    </FormShell>
  );
}

type StepFieldsProps = {
  step: ProfileStep;
  fields: ReturnType<typeof useFirstshiftForm<z.ZodType<unknown, Fields>>>["fields"];
  hopes: readonly string[];
};

function StepFields({ step, fields, hopes }: StepFieldsProps) {
  switch (step.kind) {
    case "list":
      return (
        <Checkboxes field={fields.chosen} label={step.question} hint={step.hint} heading {...choicesOf(step, hopes)} />
      );
    case "hours":
      return (
        <>
          <h1 className="govuk-heading-l">{step.question}</h1>
          <p className="govuk-body">{step.hint}</p>
          <NumberField field={fields.hoursStart} label="Hours a week at first" labelSize="m" suffix="hours" />
          <NumberField field={fields.hoursAim} label="Hours a week later" labelSize="m" suffix="hours" />
        </>
      );
    case "area":
      return (
        <>
          <h1 className="govuk-heading-l">{step.question}</h1>
          <p className="govuk-body">{step.hint}</p>
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

/** About how long, so that nobody has to know miles. */
const TRAVEL_HINTS: Record<(typeof TRAVEL_MILES)[number], string> = {
  1: "About 20 minutes on foot",
  3: "About 15 minutes by bus",
  5: "About 25 minutes by bus",
  10: "About 40 minutes by bus or train",
  20: "About an hour by bus or train",
  30: "More than an hour by bus or train",
};

/** Tasks are many, so they stand in groups by kind of work, the kinds somebody hopes for first. */
function choicesOf(step: ListStep, hopes: readonly string[]) {
  const choice = (term: Term) => ({ value: term.code, label: term.easy ?? term.label });
  if (step.terms !== TASKS) return { options: step.terms.map(choice) };
  return {
    groups: SECTORS.toSorted((a, b) => Number(hopes.includes(b.code)) - Number(hopes.includes(a.code))).map((sector) => ({
      heading: sector.easy,
      options: step.terms.filter((term) => sectorOfTask(term.code) === sector.code).map(choice),
    })),
  };
}
