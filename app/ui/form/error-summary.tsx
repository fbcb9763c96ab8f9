import type { ReactNode } from "react";

export function errorSummaryId(formId: string): string {
  return `${formId}-problems`;
}

type SummaryItem = { message: string; href: string | null };

/** A part of a date or one choice of many has no message of its own: the link goes to the question. */
const PART_OF_A_FIELD = /(\.(day|month|year)|\[\d+\])$/;

/** One line for each message, in the order of the form, each leading to its field. */
export function summaryItems(formId: string, allErrors: Record<string, string[] | null>): SummaryItem[] {
  const items = new Map<string, SummaryItem>();
  for (const [name, messages] of Object.entries(allErrors)) {
    const question = name.replace(PART_OF_A_FIELD, "");
    for (const message of messages ?? []) {
      const href = question === "" ? null : `#${formId}-${question}`;
      items.set(`${href} ${message}`, { message, href });
    }
  }
  return [...items.values()];
}

type ErrorSummaryProps = {
  formId: string;
  errors: Record<string, string[] | null>;
  /** What to know before trying again. */
  children?: ReactNode;
};

/** At the top of the form, focused after a failed try; says what is wrong and leads to it. */
export function ErrorSummary({ formId, errors, children }: ErrorSummaryProps) {
  const items = summaryItems(formId, errors);
  if (items.length === 0) return null;
  return (
    <div className="govuk-error-summary" id={errorSummaryId(formId)} tabIndex={-1} autoFocus>
      <div role="alert">
        <h2 className="govuk-error-summary__title">There is a problem</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {items.map(({ message, href }) => (
              <li key={`${href} ${message}`}>{href === null ? message : <a href={href}>{message}</a>}</li>
            ))}
          </ul>
          {children}
        </div>
      </div>
    </div>
  );
}
