import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { z } from "zod";
import type { StepToAnswer } from "#app/domain/vocational-profile/read-profile-step.ts";
import { stepNamed } from "#app/domain/vocational-profile/steps.ts";
import { FormShell, SubmitButton, useFirstshiftForm } from "#app/ui/form/index.ts";
import { ButtonGroup } from "#app/ui/page.tsx";
import { ReadAloud } from "#app/ui/read-aloud.tsx";
import { AnswerLines } from "./profile-views.tsx";
import { StepFields, type Fields } from "./step-fields.tsx";

type StepFormProps = {
  view: StepToAnswer;
  lastResult?: SubmissionResult<string[]> | null;
  /** Where the list of all questions is. */
  listAt: string;
  /** Where to go when the question is skipped. */
  skipTo: string;
  /** Whose answers these are, when somebody else fills them in. */
  caption?: ReactNode;
};

/** What is asked, without the choices below it. */
const QUESTION = "#answer h1, #answer h1 + .govuk-body, #answer-chosen-hint, #answer-choice-hint, #answer-strengths-hint";

/** One question of the profile: the same page for the person and for the coach who helps them. */
export function StepForm({ view, lastResult, listAt, skipTo, caption }: StepFormProps) {
  const { form, fields } = useFirstshiftForm<z.ZodType<unknown, Fields>>({
    id: "answer",
    lastResult,
    defaultValue: view.answers,
  });
  const step = stepNamed(view.name);
  if (!step) return null;
  const { name, title, lines } = view.stands;
  return (
    <FormShell form={form} shown={{ seen: view.seen, now: [{ key: title, value: <AnswerLines step={{ name, lines, changed: false }} /> }] }}>
      <span className="govuk-caption-l">
        {caption}
        {caption && ". "}
        Question {view.number} of {view.count}
      </span>
      <ReadAloud label="Read the question to me" selector={QUESTION} />
      <StepFields step={step} fields={fields} hopes={view.hopes} order={view.answers.order} />
      <ButtonGroup>
        <SubmitButton name="after" value="go-on">
          Save and go on
        </SubmitButton>
        <SubmitButton kind="secondary" name="after" value="list">
          Save and go back to the list
        </SubmitButton>
        <Link className="govuk-link fs-skip" to={skipTo}>
          Skip this question
        </Link>
      </ButtonGroup>
      <p>
        <Link className="govuk-link" to={listAt}>
          See all questions
        </Link>
      </p>
    </FormShell>
  );
}
