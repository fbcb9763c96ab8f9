import { Fragment } from "react";
import { Link } from "react-router";
import type { ProfileView, StepView } from "#app/domain/vocational-profile/read-profile.ts";
import { STEP_GROUPS } from "#app/domain/vocational-profile/steps.ts";
import { SummaryList, TaskList, type Task } from "#app/ui/lists.tsx";
import { InsetText } from "#app/ui/notices.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { ReadAloud } from "#app/ui/read-aloud.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { pictureOfAnswer } from "./term-pictures.ts";

/** All questions in their groups, with how far they are. Nothing has to be answered, so nothing is called incomplete. */
export function StepList({ steps, at }: { steps: readonly StepView[]; at: string }) {
  return STEP_GROUPS.map(({ group, title }) => (
    <section key={group} className="fs-section">
      <h2 className="govuk-heading-m">{title}</h2>
      <TaskList
        tasks={steps
          .filter((step) => step.group === group)
          .map((step) => ({ title: step.title, to: `${at}/${step.name}`, status: statusOf(step) }))}
      />
    </section>
  ));
}

function statusOf({ answered, changed }: StepView): Task["status"] {
  if (changed) return { text: "Changed since yes", tone: "waiting" };
  // What is done is plain: a page full of tags would hide the few that are still open.
  return answered ? { text: "Answered" } : { text: "Not yet", tone: "neutral" };
}

/** "You answered 6 of 17 questions." */
export function Progress({ steps, answered, who = "You" }: { steps: readonly StepView[]; answered: number; who?: string }) {
  return (
    <p className="govuk-body">
      {who} answered {answered} of {steps.length} questions.
    </p>
  );
}

/** The profile presented back: every answer, in the words it was asked in, with its symbols. */
export function ProfileAnswersList({ steps, changeAt }: { steps: readonly StepView[]; changeAt?: string }) {
  return STEP_GROUPS.map(({ group, title }) => (
    <section key={group} className="fs-section" id={`answers-${group}`}>
      <h2 className="govuk-heading-m">{title}</h2>
      <ReadAloud label="Read this part to me" selector={`#answers-${group}`} />
      <SummaryList
        rows={steps
          .filter((step) => step.group === group)
          .map((step) => ({
            key: step.title,
            value: <AnswerLines step={step} />,
            change: changeAt ? { to: `${changeAt}/${step.name}?back=check` } : undefined,
          }))}
      />
    </section>
  ));
}

/** One answer, each thing with its symbol. */
export function AnswerLines({ step: { name, lines, changed } }: { step: Pick<StepView, "name" | "lines" | "changed"> }) {
  if (lines.length === 0) return <>Not answered yet</>;
  return (
    <>
      {changed && (
        <p className="fs-answers__changed">
          <Tag tone="waiting">Changed since yes</Tag>
        </p>
      )}
      <ul className="fs-answers">
        {lines.map(({ words, code }) => {
          const picture = code === null ? undefined : pictureOfAnswer(name, code);
          return (
            <li key={words} className="fs-answers__line">
              {picture && <Picture name={picture} size="s" />}
              <span>{code === null ? <TypedWords text={words} /> : words}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Somebody's own words, their line ends kept. */
export function TypedWords({ text }: { text: string }) {
  return text.split("\n").map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
}

/** What stands between this profile and an employer who was chosen. About the page, never about the person. */
export function MissingParts({ missing, at }: { missing: ProfileView["missing"]; at: string }) {
  if (missing.length === 0) return null;
  return (
    <InsetText>
      <p className="govuk-body">An employer needs these things to see how you fit a job:</p>
      <ul className="govuk-list govuk-list--bullet">
        {missing.map(({ step, words }) => (
          <li key={step}>
            <Link className="govuk-link" to={`${at}/${step}`}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
      <p className="govuk-body">You can add them now or later. Until then employers see nothing.</p>
    </InsetText>
  );
}

export function ApprovalTag({ approval }: { approval: ProfileView["approval"] }) {
  switch (approval) {
    case "approved":
      return <Tag tone="good">Approved</Tag>;
    case "changed-since":
      return <Tag tone="waiting">Changed since approved</Tag>;
    case "not-approved":
      return <Tag tone="neutral">Not approved yet</Tag>;
  }
}
