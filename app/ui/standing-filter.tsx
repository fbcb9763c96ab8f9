import { Link } from "react-router";

export type StandingFilterProps = {
  label: string;
  /** What the page shows now. */
  current: string;
  options: readonly { value: string; text: string }[];
};

/** Which part of a list is shown. Lives in the address, so that it can be kept and sent. */
export function StandingFilter({ label, current, options }: StandingFilterProps) {
  return (
    <nav aria-label={label}>
      <ul className="fs-filter">
        {options.map(({ value, text }) => (
          <li key={value}>
            <Link className="govuk-link" to={`?status=${value}`} aria-current={value === current ? "page" : undefined}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
