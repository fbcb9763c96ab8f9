import type { AlertOpening } from "#app/domain/alert/read-alerts.ts";
import type { OpeningKind } from "#app/domain/opening/opening-ref.ts";
import { formatDateTime } from "../format.ts";
import { Section } from "../page.tsx";
import { Table } from "../table.tsx";

const WHAT: Record<OpeningKind, string> = { vacancy: "Vacancy", unmet_need: "Unmet need" };

/** What an employer did with the openings of an alert. What it saw is not in it. */
export function AlertOpenings({ openings }: { openings: readonly AlertOpening[] }) {
  return (
    <Section title="Openings">
      {openings.length === 0 ? (
        <p className="govuk-body">What these openings did is no longer kept: it is forgotten after 90 days.</p>
      ) : (
        <Table
          caption="What was done with each opening"
          captionHidden
          rows={openings}
          rowKey={({ id }) => id}
          columns={[
            { header: "Posted", cell: ({ kind, postedAt }) => `${WHAT[kind]}, ${postedAt ? formatDateTime(postedAt) : "earlier"}` },
            {
              header: "Tasks, each time they changed",
              cell: ({ tasks }) => (
                <ol className="govuk-list">
                  {tasks.map((set, index) => (
                    <li key={index}>{set.join("; ")}</li>
                  ))}
                </ol>
              ),
            },
            { header: "Looks at people", cell: ({ looks }) => looks, numeric: true },
            { header: "People asked about", cell: ({ asked }) => asked, numeric: true },
            { header: "Closed", cell: ({ closedAt }) => (closedAt ? formatDateTime(closedAt) : "No") },
          ]}
        />
      )}
    </Section>
  );
}
