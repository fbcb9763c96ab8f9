import type { ReactNode } from "react";
import { useId } from "react";

type NotificationBannerProps = {
  children: ReactNode;
  /** "success" is read out at once, after something was done. */
  kind?: "information" | "success";
  title?: string;
};

export function NotificationBanner({ children, kind = "information", title }: NotificationBannerProps) {
  const titleId = useId();
  const success = kind === "success";
  return (
    <div
      className={success ? "govuk-notification-banner govuk-notification-banner--success" : "govuk-notification-banner"}
      role={success ? "alert" : "region"}
      aria-labelledby={titleId}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={titleId}>
          {title ?? (success ? "Done" : "Important")}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {typeof children === "string" ? (
          <p className="govuk-notification-banner__heading">{children}</p>
        ) : (
          children
        )}
      </div>
    </div>
  );
}

export function InsetText({ children }: { children: ReactNode }) {
  return <div className="govuk-inset-text">{children}</div>;
}

export function WarningText({ children }: { children: ReactNode }) {
  return (
    <div className="govuk-warning-text">
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">Warning</span>
        {children}
      </strong>
    </div>
  );
}

type DetailsProps = { summary: ReactNode; children: ReactNode; open?: boolean };

export function Details({ summary, children, open = false }: DetailsProps) {
  return (
    <details className="govuk-details" open={open}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}

/** After the last step: what was done, and in `children` what happens next. */
export function ConfirmationPanel({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="govuk-panel govuk-panel--confirmation">
      <h1 className="govuk-panel__title">{title}</h1>
      {children && <div className="govuk-panel__body">{children}</div>}
    </div>
  );
}

type EmptyStateProps = { title: ReactNode; children?: ReactNode; action?: ReactNode };

/** Where a list would be. Says why it is empty and what to do about it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="fs-empty">
      <p className="fs-empty__title">{title}</p>
      {children && <div className="fs-empty__body">{children}</div>}
      {action && <div className="fs-empty__action">{action}</div>}
    </div>
  );
}
