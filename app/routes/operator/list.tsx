import { readPublishedLists } from "#app/domain/employer/read-published-lists.ts";
import { EmptyState, OperatorLayout, PageTitle, Section, Table } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDate } from "#app/ui/format.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/list";

export const loader = page(["operator"], async ({ deps, actor }) => readPublishedLists(deps, actor));

export default function PublishedLists({ loaderData: { lists } }: Route.ComponentProps) {
  return (
    <OperatorLayout>
      <title>{pageTitle("Published list")}</title>
      <PageTitle lead="The Disability Confident employers that the government publishes. You compare employers with it when you check them.">
        Published list
      </PageTitle>
      {lists.length === 0 ? (
        <EmptyState title="No list has been imported yet" />
      ) : (
        <Table
          caption="Lists"
          captionHidden
          rows={lists}
          rowKey={({ date }) => date}
          columns={[
            { header: "Date of the list", cell: ({ date }) => formatDate(date) },
            { header: "How old", cell: ({ days }) => ageInWords(days) },
            { header: "Employers on it", cell: ({ entries }) => inFigures(entries), numeric: true },
            { header: "With a level", cell: ({ withLevel }) => inFigures(withLevel), numeric: true },
          ]}
        />
      )}
      <Section title="Bring in a newer list">
        <ol className="govuk-list govuk-list--number">
          <li>Download the list as a CSV file, and note the date it was published.</li>
          <li>Ask whoever runs the server to import it with the command below.</li>
          <li>Load this page again to see the new list.</li>
        </ol>
        <p className="govuk-body">
          <code className="fs-code">npm run employers:import FILE YYYY-MM-DD</code>
        </p>
        <p className="govuk-body">
          The file needs a column with the name of the employer, and one with its postcode. A column with the level is used
          when there is one. The command says which lines it left out. A new list takes the place of the one before.
        </p>
      </Section>
    </OperatorLayout>
  );
}

function ageInWords(days: number): string {
  if (days <= 0) return "From today";
  return days === 1 ? "1 day" : `${inFigures(days)} days`;
}

const inFigures = (count: number) => count.toLocaleString("en-GB");
