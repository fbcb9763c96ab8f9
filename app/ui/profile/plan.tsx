import type { SubmissionResult } from "@conform-to/react";
import { Link } from "react-router";
import type { z } from "zod";
import { WHAT_LENGTH, type PlanPart } from "#app/domain/action-plan/plan.ts";
import type { PlanStepView } from "#app/domain/action-plan/read-plan.ts";
import { PLAN_GOALS, PLAN_WHEN, PLAN_WHO } from "#app/domain/vocabulary/plan.ts";
import type { PlanGoalCode, PlanWhenCode, PlanWhoCode } from "#app/domain/vocabulary/plan.ts";
import { easyOf } from "#app/domain/vocabulary/terms.ts";
import { Card, CardList } from "#app/ui/card.tsx";
import { FormShell, Radios, SubmitButton, TextField, useFirstshiftForm } from "#app/ui/form/index.ts";
import { formatDate } from "#app/ui/format.ts";
import { EmptyState } from "#app/ui/notices.tsx";
import { ButtonGroup, ButtonLink } from "#app/ui/page.tsx";
import { Picture } from "#app/ui/picture.tsx";
import type { PictureName } from "#app/ui/picture.tsx";
import { Tag } from "#app/ui/tag.tsx";

const GOAL_PICTURES: Record<PlanGoalCode, PictureName> = {
  "find-work": "search", "learn-task": "tools", certificate: "graduation", travel: "footprints", confidence: "muscle",
  people: "speech", apply: "shop", "in-the-way": "key",
};
const WHO_PICTURES: Record<PlanWhoCode, PictureName> = {
  me: "person", "with-coach": "friends", coach: "coach", family: "family", supporter: "hand",
};
const WHEN_PICTURES: Record<PlanWhenCode, PictureName> = {
  week: "sun", month: "calendar", quarter: "timer", later: "later",
};

export const PLAN_QUESTIONS: Record<PlanPart, string> = {
  goal: "What is this step for?",
  what: "What will you do?",
  who: "Who does it?",
  when: "By when?",
};

type Sent = { lastResult?: SubmissionResult<string[]> | null };

/** The steps, each with what can be done about it. One form, since each button names its step. */
export function PlanList({ steps, at, lastResult }: Sent & { steps: readonly PlanStepView[]; at: string }) {
  const { form } = useFirstshiftForm<z.ZodType<unknown, { mark?: string }>>({ id: "plan", lastResult });
  if (steps.length === 0) {
    return (
      <EmptyState title="There are no steps here yet.">
        <p>A plan is a list of small steps to a job.</p>
        <p>Only you and your coach can read it.</p>
      </EmptyState>
    );
  }
  return (
    <FormShell form={form}>
      <CardList>
        {steps.map((step) => (
          <Card
            key={step.id}
            title={step.what || easyOf(PLAN_GOALS, step.goal)}
            subtitle={step.what ? easyOf(PLAN_GOALS, step.goal) : undefined}
            status={step.state === "done" ? <Tag tone="good">Done</Tag> : <Tag tone="neutral">To do</Tag>}
            actions={<PlanActions step={step} at={at} />}
          >
            <ul className="fs-answers">
              {step.who && (
                <li className="fs-answers__line">
                  <Picture name={WHO_PICTURES[step.who]} size="s" />
                  <span>{easyOf(PLAN_WHO, step.who)}.</span>
                </li>
              )}
              {step.dueOn && (
                <li className="fs-answers__line">
                  <Picture name="calendar" size="s" />
                  <span>By {formatDate(step.dueOn)}.</span>
                </li>
              )}
            </ul>
          </Card>
        ))}
      </CardList>
    </FormShell>
  );
}

function PlanActions({ step, at }: { step: PlanStepView; at: string }) {
  const named = <span className="govuk-visually-hidden">: {step.what || easyOf(PLAN_GOALS, step.goal)}</span>;
  return (
    <ButtonGroup>
      {step.state === "open" ? (
        <SubmitButton kind="secondary" name="mark" value={`done:${step.id}`}>
          This is done{named}
        </SubmitButton>
      ) : (
        <SubmitButton kind="secondary" name="mark" value={`open:${step.id}`}>
          This is not done yet{named}
        </SubmitButton>
      )}
      <Link className="govuk-link fs-skip" to={`${at}/${step.id}/what`}>
        Change this step{named}
      </Link>
      <SubmitButton kind="quiet" name="mark" value={`away:${step.id}`}>
        Take it away{named}
      </SubmitButton>
    </ButtonGroup>
  );
}

/** After a step was taken away: the way back. */
export function PutBack({ planStepId }: { planStepId: string }) {
  const { form } = useFirstshiftForm<z.ZodType<unknown, { mark?: string }>>({ id: "put-back" });
  return (
    <FormShell form={form}>
      <p className="govuk-notification-banner__heading">The step is gone from your plan.</p>
      <SubmitButton kind="secondary" name="mark" value={`open:${planStepId}`}>
        Put it back
      </SubmitButton>
    </FormShell>
  );
}

type PartFields = { goal?: string; what?: string; who?: string; when?: string; planStepId?: string };
type PlanPartFormProps = Sent & {
  part: PlanPart;
  /** Missing for a step that begins. */
  step?: PlanStepView;
  /** How the answer stands, where there is one to change. */
  seen?: string;
  hidden?: Record<string, string>;
  backTo: string;
};

/** One question about one step. */
export function PlanPartForm({ part, step, seen, hidden, backTo, lastResult }: PlanPartFormProps) {
  const { form, fields } = useFirstshiftForm<z.ZodType<unknown, PartFields>>({
    id: "step",
    lastResult,
    defaultValue: { goal: step?.goal, what: step?.what, who: step?.who ?? undefined },
  });
  const question = { label: PLAN_QUESTIONS[part], heading: true } as const;
  return (
    <FormShell
      form={form}
      hidden={hidden}
      shown={step && seen !== undefined ? { seen, now: [{ key: PLAN_QUESTIONS[part], value: answerOf(step, part) }] } : undefined}
    >
      {part === "goal" && (
        <Radios
          field={fields.goal}
          {...question}
          options={PLAN_GOALS.map(({ code, easy }) => ({ value: code, label: easy, picture: GOAL_PICTURES[code] }))}
        />
      )}
      {part === "what" && (
        <TextField
          field={fields.what}
          {...question}
          hint={`One small thing, like: take the number 5 bus on Monday. Up to ${WHAT_LENGTH} letters.`}
        />
      )}
      {part === "who" && (
        <Radios
          field={fields.who}
          {...question}
          options={PLAN_WHO.map(({ code, easy }) => ({ value: code, label: easy, picture: WHO_PICTURES[code] }))}
        />
      )}
      {part === "when" && (
        <Radios
          field={fields.when}
          {...question}
          hint={step?.dueOn ? `Now it says by ${formatDate(step.dueOn)}.` : undefined}
          options={PLAN_WHEN.map(({ code, easy }) => ({ value: code, label: easy, picture: WHEN_PICTURES[code] }))}
        />
      )}
      <ButtonGroup>
        <SubmitButton>Save and go on</SubmitButton>
        <ButtonLink to={backTo} kind="quiet">
          Back to the plan
        </ButtonLink>
      </ButtonGroup>
    </FormShell>
  );
}

/** One answer about a step, in words. */
function answerOf({ goal, what, who, dueOn }: PlanStepView, part: PlanPart): string {
  switch (part) {
    case "goal":
      return easyOf(PLAN_GOALS, goal);
    case "what":
      return what || "Not said yet";
    case "who":
      return who === null ? "Not said yet" : easyOf(PLAN_WHO, who);
    case "when":
      return dueOn === null ? easyOf(PLAN_WHEN, "later") : `By ${formatDate(dueOn)}`;
  }
}
