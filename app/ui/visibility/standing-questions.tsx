import type { ReactNode } from "react";
import { Form } from "react-router";
import { LEVEL_MEANINGS, LEVELS } from "#app/domain/employer/levels.ts";
import { TRAVEL_MILES } from "#app/domain/vocational-profile/profile.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { ANY_WORK } from "#app/forms/standing-choice.ts";
import { SECTOR_PICTURES } from "#app/ui/sector-pictures.ts";
import { addressField, Checkboxes, ErrorSummary, Radios } from "#app/ui/form/index.ts";
import { levelWords } from "./standing-words.ts";

const FORM_ID = "standing";

export type StandingQuestion = "work" | "level" | "miles";

/** What stands in the address so far; null is not asked yet. */
export type StandingSoFar = { work: readonly string[] | null; level: string | null; miles: string | null };

/** As they stand in an address. */
export function answersIn({ work, level, miles }: StandingSoFar): [StandingQuestion, string][] {
  return [
    ...(work ?? []).map((code): [StandingQuestion, string] => ["work", code]),
    ...(level === null ? [] : [["level", level] satisfies [StandingQuestion, string]]),
    ...(miles === null ? [] : [["miles", miles] satisfies [StandingQuestion, string]]),
  ];
}

type QuestionProps = { question: StandingQuestion; soFar: StandingSoFar; problem: string | undefined };

/** One question of a rule. It goes to an address, so going back works without scripts. */
export function StandingQuestionForm({ question, soFar, problem }: QuestionProps) {
  const carried = answersIn(soFar).filter(([name]) => name !== question);
  return (
    <Form method="get" action="/me/visibility/standing/new">
      {problem !== undefined && <ErrorSummary formId={FORM_ID} errors={{ [question]: [problem] }} />}
      {carried.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="asked" value={question} />
      {QUESTIONS[question](soFar, problem)}
      <button type="submit" className="fs-button">
        Go on
      </button>
    </Form>
  );
}

const QUESTIONS: Record<StandingQuestion, (soFar: StandingSoFar, problem: string | undefined) => ReactNode> = {
  work: ({ work }, problem) => (
    <Checkboxes
      field={addressField(FORM_ID, "work", work ?? [], problem)}
      label="What work do these employers do?"
      hint="You can choose more than one."
      heading
      options={[
        ...SECTORS.map(({ code, easy }) => ({ value: code, label: easy, picture: SECTOR_PICTURES[code] })),
        { value: ANY_WORK, label: "Any kind of work", picture: "star" },
      ]}
    />
  ),
  level: ({ level }, problem) => (
    <Radios
      field={addressField(FORM_ID, "level", level ?? "", problem)}
      label="Which level do you want?"
      hint="Employers in Disability Confident have a level from 1 to 3. We check it."
      heading
      options={LEVELS.toReversed().map(({ code }) => ({ value: code, label: levelWords(code), hint: LEVEL_MEANINGS[code] }))}
    />
  ),
  miles: ({ miles }, problem) => (
    <Radios
      field={addressField(FORM_ID, "miles", miles ?? "", problem)}
      label="How far from your town?"
      heading
      options={TRAVEL_MILES.map((far) => ({
        value: String(far),
        label: far === 1 ? "Up to 1 mile" : `Up to ${far} miles`,
      }))}
    />
  ),
};
