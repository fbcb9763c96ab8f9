import type { TimesForCoach } from "#app/domain/booking/propose-time.ts";
import type { SlotStatus } from "#app/domain/booking/slot-lifecycle.ts";
import { Card, CardList } from "../card.tsx";
import { formatFullDate } from "../format.ts";
import { ButtonLink, Section } from "../page.tsx";
import { Tag, type TagTone } from "../tag.tsx";

const STATUS: Record<SlotStatus, { text: string; tone: TagTone }> = {
  proposed: { text: "No answer yet", tone: "waiting" },
  open: { text: "The employer says yes", tone: "good" },
  taken: { text: "Booked", tone: "active" },
  declined: { text: "It cannot be then", tone: "neutral" },
  withdrawn: { text: "It cannot be then", tone: "neutral" },
};

/** What the coach proposed for one person, and what became of it. */
export function ProposedTimes({ times: { introductionId, proposed } }: { times: TimesForCoach }) {
  const at = `/coach/introductions/${introductionId}`;
  if (proposed.length === 0) return null;
  return (
    <Section title="You proposed">
      <CardList>
        {proposed.map(({ id, day, startTime, endTime, status }) => {
          const when = `${formatFullDate(day)}, ${startTime} to ${endTime}`;
          return (
            <Card
              key={id}
              title={when}
              headingLevel={3}
              status={<Tag tone={STATUS[status].tone}>{STATUS[status].text}</Tag>}
              actions={
                status === "proposed" ? (
                  <ButtonLink to={`${at}/times/${id}/withdraw`} kind="secondary">
                    Withdraw<span className="govuk-visually-hidden"> {when}</span>
                  </ButtonLink>
                ) : (
                  status === "open" && (
                    <ButtonLink to={`${at}/booking/working_interview?time=${id}`}>
                      Book it<span className="govuk-visually-hidden">, {when}</span>
                    </ButtonLink>
                  )
                )
              }
            />
          );
        })}
      </CardList>
    </Section>
  );
}
