import type { ReactNode } from "react";
import { Link } from "react-router";

/** The h1, with what it belongs to above it and one sentence under it. */
export function PageTitle({ children, caption, lead }: { children: ReactNode; caption?: ReactNode; lead?: ReactNode }) {
  return (
    <div className="fs-page-title">
      <h1 className="govuk-heading-l">
        {caption && <span className="govuk-caption-l">{caption}</span>}
        {children}
      </h1>
      {lead && <p className="fs-lead">{lead}</p>}
    </div>
  );
}

export function Section({ title, children, id }: { title: ReactNode; children: ReactNode; id?: string }) {
  return (
    <section className="fs-section" id={id}>
      <h2 className="govuk-heading-m">{title}</h2>
      {children}
    </section>
  );
}

export function BackLink({ to, children = "Back" }: { to: string; children?: ReactNode }) {
  return (
    <Link to={to} className="govuk-back-link">
      {children}
    </Link>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({
  to,
  children,
  kind = "primary",
}: {
  to: string;
  children: ReactNode;
  kind?: "primary" | "secondary" | "quiet" | "accent";
}) {
  return (
    <Link to={to} className={kind === "primary" ? "fs-button" : `fs-button fs-button--${kind}`}>
      {children}
    </Link>
  );
}

/** Buttons and links of one decision, side by side where there is room. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="fs-button-group">{children}</div>;
}

/**
 * Two thirds of the page for reading and answering; the rest for what stands beside it,
 * or under it on a tablet held upright, where a third is too narrow to read.
 */
export function Columns({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  const from = aside ? "-from-desktop" : "";
  return (
    <div className="govuk-grid-row">
      <div className={`govuk-grid-column-two-thirds${from}`}>{children}</div>
      {aside && <div className={`govuk-grid-column-one-third${from}`}>{aside}</div>}
    </div>
  );
}
