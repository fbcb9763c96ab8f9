import type { ReactNode } from "react";
import type { ChoiceSchema } from "#app/forms/how-it-went.ts";
import { OneQuestion, Radios, type Choice, type Steps } from "../form/index.ts";

type ChoiceQuestionProps = Pick<Steps, "lastResult"> & {
  /** Of the question in its address, and of its field. */
  name: string;
  label: string;
  hint?: string;
  options: readonly Choice[];
  typed: Record<string, unknown> | undefined;
};

/** One question with one answer to choose, its words being the heading of the page. */
export function ChoiceQuestion({ name, label, hint, options, typed, lastResult }: ChoiceQuestionProps) {
  return (
    <OneQuestion<ChoiceSchema> id={name} typed={typed} lastResult={lastResult}>
      {(fields) => <Radios field={fields[name]!} label={label} heading hint={hint} options={options} />}
    </OneQuestion>
  );
}

/** What was chosen, in words, where all answers are read again. */
export function chosen(options: readonly Choice[], value: string | readonly string[] | undefined): ReactNode {
  return options.find((option) => option.value === value)?.label ?? "No answer yet";
}
