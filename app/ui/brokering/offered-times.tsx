import { Link } from "react-router";
import type { BookingOptions } from "#app/domain/booking/read-booking-options.ts";
import { formatDate } from "../format.ts";
import { InsetText } from "../notices.tsx";
import { Section } from "../page.tsx";

/** The times an employer offers for a working interview, to choose one from; or the one that was chosen. */
export function OfferedTimes({ options: { slots, slot } }: { options: BookingOptions }) {
  if (slot) {
    return (
      <InsetText>
        The employer offers {formatDate(slot.day)}, {slot.startTime} to {slot.endTime}. Keep these times, or{" "}
        <Link className="govuk-link" to="?">
          choose others
        </Link>
        .
      </InsetText>
    );
  }
  if (slots.length === 0) return null;
  return (
    <Section title="Times the employer offers">
      <ul className="govuk-list govuk-list--spaced">
        {slots.map(({ id, day, startTime, endTime }) => (
          <li key={id}>
            <Link className="govuk-link" to={`?time=${id}`}>
              {formatDate(day)}, {startTime} to {endTime}
            </Link>
          </li>
        ))}
      </ul>
      <p className="govuk-body">Choose one of them, or ask for other dates below.</p>
    </Section>
  );
}
