import { Link } from "react-router";
import { readPublishedLists, type PublishedListView } from "#app/domain/employer/read-published-lists.ts";
import { readListHistory, type ListImportLine } from "#app/domain/published-list/read-list-import.ts";
import { ButtonLink, EmptyState, NotificationBanner, OperatorLayout, PageTitle, Pagination, Section, SummaryList, Table } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDate } from "#app/ui/format.ts";
import { broughtBy, inFigures } from "#app/ui/operator/list-words.ts";
import { page } from "#app/web/page.server.ts";
import { pageNumber } from "#app/web/page-number.ts";
import type { Route } from "./+types/list";

export const loader = page(["operator"], async ({ deps, actor, url }) => ({
  ...(await readPublishedLists(deps, actor)),
  history: await readListHistory(deps, actor, { page: pageNumber(url) }),
  discarded: url.searchParams.get("done") === "discarded",
}));

export default function PublishedLists({ loaderData: { lists, history, discarded } }: Route.ComponentProps) {
  return (
    <OperatorLayout>
      <title>{pageTitle("Published list")}</title>
      {discarded && <NotificationBanner kind="success">The file was not imported. Nothing has changed.</NotificationBanner>}
      <PageTitle lead="The Disability Confident employers that the government publishes. You compare employers with it when you check them.">
        Published list
      </PageTitle>
      {lists.length === 0 ? (
        <EmptyState title="No list has been imported yet">Download the list as a CSV file, then bring it in here.</EmptyState>
      ) : (
        lists.map((list) => <Current key={list.date} list={list} />)
      )}
      <ButtonLink to="/operator/list/import">{lists.length === 0 ? "Bring in the list" : "Bring in a newer list"}</ButtonLink>
      {history.imports.length > 0 && (
        <Section title="What was imported">
          <History imports={history.imports} />
          <Pagination page={history.page} hasNext={history.hasNext} href={(number) => `?page=${number}`} />
        </Section>
      )}
    </OperatorLayout>
  );
}

function Current({ list }: { list: PublishedListView }) {
  return (
    <SummaryList
      rows={[
        { key: "Date of the list", value: formatDate(list.date) },
        { key: "How old", value: ageInWords(list.days) },
        { key: "Employers on it", value: inFigures(list.entries) },
        { key: "With a level", value: inFigures(list.withLevel) },
      ]}
    />
  );
}

function History({ imports }: { imports: readonly ListImportLine[] }) {
  return (
    <Table
      caption="Imported lists"
      captionHidden
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        { header: "List", cell: ({ id, listDate }) => <Link to={`/operator/list/imports/${id}`}>List of {formatDate(listDate)}</Link> },
        { header: "Brought", cell: (one) => broughtBy(one) },
        { header: "Employers", cell: ({ entries }) => inFigures(entries), numeric: true },
        { header: "New", cell: ({ difference }) => inFigures(difference?.added ?? 0), numeric: true },
        { header: "Gone", cell: ({ difference }) => inFigures(difference?.gone ?? 0), numeric: true },
      ]}
    />
  );
}

function ageInWords(days: number): string {
  if (days <= 0) return "From today";
  return days === 1 ? "1 day" : `${inFigures(days)} days`;
}
