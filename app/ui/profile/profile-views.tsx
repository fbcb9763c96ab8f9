import { Fragment } from "react";
import { Link } from "react-router";
import type { ProfileView, StepView } from "#app/domain/vocational-profile/read-profile.ts";
import { SummaryList, TaskList } from "#app/ui/lists.tsx";
import { InsetText } from "#app/ui/notices.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** All questions with how far they are. Nothing has to be answered, so nothing is called incomplete. */
export function StepList({ steps, at }: { steps: readonly StepView[]; at: string }) {
  return (
    <TaskList
      tasks={steps.map((step) => ({
        title: step.title,
        to: `${at}/${step.name}`,
        status: step.answered ? { text: "Answered", tone: "good" } : { text: "Not yet", tone: "neutral" },
      }))}
    />
  );
}

/** The profile presented back: every answer, in the words it was asked in. */
export function ProfileAnswersList({ steps, changeAt }: { steps: readonly StepView[]; changeAt?: string }) {
  return (
    <SummaryList
      rows={steps.map((step) => ({
        key: step.title,
        value: <Words words={step.words} />,
        change: changeAt ? { to: `${changeAt}/${step.name}?back=check` } : undefined,
      }))}
    />
  );
}

function Words({ words }: { words: string[] }) {
  const [only, ...others] = words;
  if (only === undefined) return <>Not answered yet</>;
  if (others.length === 0) return <TypedWords text={only} />;
  return (
    <ul className="govuk-list">
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
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
