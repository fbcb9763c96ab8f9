import { Link } from "react-router";
import type { BookingOptions } from "#app/domain/booking/read-booking-options.ts";
import { formatFullDate } from "../format.ts";
import { InsetText } from "../notices.tsx";
import { Section } from "../page.tsx";

/** The times an employer offers for a working interview, to choose one from; or the one that was chosen. */
export function OfferedTimes({ options: { kind, introductionId, slots, slot } }: { options: BookingOptions }) {
  if (slot) {
    return (
      <InsetText>
        The employer offers {formatFullDate(slot.day)}, {slot.startTime} to {slot.endTime}. Keep these times, or{" "}
        <Link className="govuk-link" to="?">
          choose others
        </Link>
        .
      </InsetText>
    );
  }
  if (kind !== "working_interview") return null;
  const propose = (
    <Link className="govuk-link" to={`/coach/introductions/${introductionId}/times`}>
      propose a time to the employer
    </Link>
  );
  if (slots.length === 0) {
    return <InsetText>The employer offers no times now. You can {propose} first, or ask for dates below.</InsetText>;
  }
  return (
    <Section title="Times the employer offers">
      <ul className="govuk-list govuk-list--spaced">
        {slots.map(({ id, day, startTime, endTime, proposed }) => (
          <li key={id}>
            <Link className="govuk-link" to={`?time=${id}`}>
              {formatFullDate(day)}, {startTime} to {endTime}
            </Link>
            {proposed && " (you proposed it)"}
          </li>
        ))}
      </ul>
      <p className="govuk-body">Choose one of them, {propose}, or ask for other dates below.</p>
    </Section>
  );
}
