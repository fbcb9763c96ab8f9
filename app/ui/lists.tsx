import type { ReactNode } from "react";
import { Link } from "react-router";
import { uncapitalised } from "#app/domain/vocabulary/capitals.ts";
import { Tag } from "./tag.tsx";
import type { TagTone } from "./tag.tsx";

export type SummaryRow = {
  key: string;
  value: ReactNode;
  /** A link to change the answer; its name says which: "Change hours". */
  change?: { to: string; text?: string };
};

/** Questions and answers. */
export function SummaryList({ rows, card }: { rows: readonly SummaryRow[]; card?: ReactNode }) {
  // Where no row can be changed, the answers get the room that a column of links would take.
  const beside = rows.some(({ change }) => change) ? " govuk-summary-list__row--no-actions" : "";
  const list = (
    <dl className="govuk-summary-list">
      {rows.map(({ key, value, change }) => (
        <div
          key={key}
          className={change ? "govuk-summary-list__row" : `govuk-summary-list__row${beside}`}
        >
          <dt className="govuk-summary-list__key">{key}</dt>
          <dd className="govuk-summary-list__value">{value}</dd>
          {change && (
            <dd className="govuk-summary-list__actions">
              <Link className="govuk-link" to={change.to}>
                {change.text ?? "Change"}
                <span className="govuk-visually-hidden"> {uncapitalised(key)}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
  if (!card) return list;
  return (
    <div className="govuk-summary-card">
      <div className="govuk-summary-card__title-wrapper">
        <h2 className="govuk-summary-card__title">{card}</h2>
      </div>
      <div className="govuk-summary-card__content">{list}</div>
    </div>
  );
}

export type Task = {
  title: ReactNode;
  hint?: ReactNode;
  /** Left out when the task cannot be done yet. */
  to?: string;
  status: { text: string; tone?: TagTone };
};

/**
 * What is to be done, each with how far it is. The links are plain ones: those of the
 * router cost the server as much as the rest of the task.
 */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="govuk-task-list">
      {tasks.map((task, index) => (
        <li
          key={task.to ?? index}
          className={task.to ? "govuk-task-list__item govuk-task-list__item--with-link" : "govuk-task-list__item"}
        >
          <div className="govuk-task-list__name-and-hint">
            {task.to ? (
              <a className="govuk-link govuk-task-list__link" href={task.to}>
                {task.title}
              </a>
            ) : (
              <div>{task.title}</div>
            )}
            {task.hint && <div className="govuk-task-list__hint">{task.hint}</div>}
          </div>
          <div className="govuk-task-list__status">
            {task.status.tone ? <Tag tone={task.status.tone}>{task.status.text}</Tag> : task.status.text}
          </div>
        </li>
      ))}
    </ul>
  );
}

export type TimelineEntry = {
  title: ReactNode;
  /** When, in words for people, and as a machine reads it. */
  when: { text: string; iso: string };
  by?: ReactNode;
  children?: ReactNode;
};

/** What happened, the newest first or last as given. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label?: string }) {
  return (
    <ol className="fs-timeline" aria-label={label}>
      {entries.map((entry) => (
        <li key={`${entry.when.iso} ${String(entry.title)}`} className="fs-timeline__item">
          <p className="fs-timeline__title">{entry.title}</p>
          <p className="fs-timeline__when">
            <time dateTime={entry.when.iso}>{entry.when.text}</time>
            {entry.by && <> · {entry.by}</>}
          </p>
          {entry.children && <div className="fs-timeline__body">{entry.children}</div>}
        </li>
      ))}
    </ol>
  );
}
