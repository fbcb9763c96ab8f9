import { Link } from "react-router";
import type { TimesForCoach } from "#app/domain/booking/propose-time.ts";
import { formatDate } from "../format.ts";
import { Section } from "../page.tsx";

/** What the coach proposed for one person, and what became of it. */
export function ProposedTimes({ times: { introductionId, proposed } }: { times: TimesForCoach }) {
  const at = `/coach/introductions/${introductionId}`;
  if (proposed.length === 0) return null;
  return (
    <Section title="You proposed">
      <ul className="govuk-list govuk-list--spaced">
        {proposed.map(({ id, day, startTime, endTime, status }) => {
          const when = `${formatDate(day)}, ${startTime} to ${endTime}`;
          switch (status) {
            case "proposed":
              return (
                <li key={id}>
                  {when}: the employer has not answered yet.{" "}
                  <Link className="govuk-link" to={`${at}/times/${id}/withdraw`}>
                    Withdraw<span className="govuk-visually-hidden"> {when}</span>
                  </Link>
                </li>
              );
            case "open":
              return (
                <li key={id}>
                  {when}: the employer says yes.{" "}
                  <Link className="govuk-link" to={`${at}/booking/working_interview?time=${id}`}>
                    Book it<span className="govuk-visually-hidden">, {when}</span>
                  </Link>
                </li>
              );
            case "taken":
              return <li key={id}>{when}: booked.</li>;
            default:
              return <li key={id}>{when}: it cannot be then.</li>;
          }
        })}
      </ul>
    </Section>
  );
}
