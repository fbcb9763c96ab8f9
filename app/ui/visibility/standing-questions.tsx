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

type QuestionProps = { question: StandingQuestion; soFar: StandingSoFar; problem: string | undefined };

/** One question of a rule. It goes to an address, so going back works without scripts. */
export function StandingQuestionForm({ question, soFar, problem }: QuestionProps) {
  const carried: [string, string][] = [
    ...(question === "work" ? [] : (soFar.work ?? []).map((code): [string, string] => ["work", code])),
    ...(question === "miles" && soFar.level !== null ? [["level", soFar.level] as [string, string]] : []),
  ];
  return (
    <Form method="get" action="/me/visibility/standing/new">
      {problem !== undefined && <ErrorSummary formId={FORM_ID} errors={{ [question]: [problem] }} />}
      {carried.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="asked" value={question} />
      {QUESTIONS[question](problem)}
      <button type="submit" className="fs-button">
        Go on
      </button>
    </Form>
  );
}

const QUESTIONS: Record<StandingQuestion, (problem: string | undefined) => ReactNode> = {
  work: (problem) => (
    <Checkboxes
      field={addressField(FORM_ID, "work", [], problem)}
      label="What work do these employers do?"
      hint="You can choose more than one."
      heading
      options={[
        ...SECTORS.map(({ code, easy }) => ({ value: code, label: easy, picture: SECTOR_PICTURES[code] })),
        { value: ANY_WORK, label: "Any kind of work", picture: "star" },
      ]}
    />
  ),
  level: (problem) => (
    <Radios
      field={addressField(FORM_ID, "level", "", problem)}
      label="Which level do you want?"
      hint="Employers in Disability Confident have a level from 1 to 3. We check it."
      heading
      options={LEVELS.toReversed().map(({ code }) => ({ value: code, label: levelWords(code), hint: LEVEL_MEANINGS[code] }))}
    />
  ),
  miles: (problem) => (
    <Radios
      field={addressField(FORM_ID, "miles", "", problem)}
      label="How far from your town?"
      heading
      options={TRAVEL_MILES.map((miles) => ({
        value: String(miles),
        label: miles === 1 ? "Up to 1 mile" : `Up to ${miles} miles`,
      }))}
    />
  ),
};
