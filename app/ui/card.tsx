import { useId } from "react";
import type { ReactNode } from "react";

export type CardSection = {
  title: ReactNode;
  children: ReactNode;
  /** How the section is marked: what fits, what is open, what would help. */
  tone?: "fits" | "uncertain" | "helps";
};

export type CardProps = {
  title: ReactNode;
  /** Small line under the title. */
  subtitle?: ReactNode;
  /** Right of the title: a Tag. */
  status?: ReactNode;
  children?: ReactNode;
  sections?: readonly CardSection[];
  /** Buttons, links or a form, at the foot. */
  actions?: ReactNode;
  headingLevel?: 2 | 3;
};

/** One thing in a list of things: an opening, a match, a trial. */
export function Card({ title, subtitle, status, children, sections = [], actions, headingLevel = 2 }: CardProps) {
  const Heading = `h${headingLevel}` as const;
  const Subheading = headingLevel === 2 ? "h3" : "h4";
  const titleId = useId();
  return (
    <article className="fs-card" aria-labelledby={titleId}>
      <div className="fs-card__header">
        <div>
          <Heading className="fs-card__title" id={titleId}>
            {title}
          </Heading>
          {subtitle && <p className="fs-card__subtitle">{subtitle}</p>}
        </div>
        {status && <div className="fs-card__status">{status}</div>}
      </div>
      {children && <div className="fs-card__body">{children}</div>}
      {sections.length > 0 && (
        <div className="fs-card__sections">
          {sections.map((section, index) => (
            <div key={index} className={section.tone ? `fs-reason fs-reason--${section.tone}` : "fs-reason"}>
              <Subheading className="fs-reason__title">{section.title}</Subheading>
              {section.children}
            </div>
          ))}
        </div>
      )}
      {actions && <div className="fs-card__actions">{actions}</div>}
    </article>
  );
}

/** Cards under one another, or side by side where there is room. */
export function CardList({ children, columns = 1 }: { children: ReactNode; columns?: 1 | 2 | 3 }) {
  return <div className={`fs-cards fs-cards--${columns}`}>{children}</div>;
}

/** One figure with its words, for dashboards. */
export function Figure({ value, label, to }: { value: ReactNode; label: ReactNode; to?: ReactNode }) {
  return (
    <div className="fs-figure">
      <p className="fs-figure__value">{value}</p>
      <p className="fs-figure__label">{label}</p>
      {to && <p className="fs-figure__link">{to}</p>}
    </div>
  );
}
