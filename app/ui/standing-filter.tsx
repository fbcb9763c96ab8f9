import { Link } from "react-router";

type StandingFilterProps = {
  label: string;
  /** What the page shows now. */
  current: string;
  options: readonly { value: string; text: string }[];
  /** The address of one part; what else the list is narrowed by stays in it. */
  href?: (value: string) => string;
};

/** Which part of a list is shown. Lives in the address, so that it can be kept and sent. */
export function StandingFilter({ label, current, options, href = (value) => `?status=${value}` }: StandingFilterProps) {
  return (
    <nav aria-label={label}>
      <ul className="fs-filter">
        {options.map(({ value, text }) => (
          <li key={value}>
            <Link className="govuk-link" to={href(value)} aria-current={value === current ? "page" : undefined}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
