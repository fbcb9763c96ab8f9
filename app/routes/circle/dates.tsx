import { readDates } from "#app/domain/circle/read-dates.ts";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { BackLink, CircleLayout, EmptyState, PageTitle, Pagination, Table } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatFullDay, formatTime } from "#app/ui/format.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/dates";

export const loader = page(["supporter"], async ({ deps, actor, id, url }) => {
  const jobSeekerId = id("jobSeekerId");
  return { id: jobSeekerId, view: await readDates(deps, actor, { jobSeekerId, page: pageNumber(url) }) };
});

export default function Dates({ loaderData: { id, view } }: Route.ComponentProps) {
  const { knownAs, byEmail, dates } = view;
  return (
    <CircleLayout>
      <title>{pageTitle(`When ${knownAs} is at work`)}</title>
      <BackLink to={`/circle/people/${id}`}>{knownAs}</BackLink>
      <PageTitle
        lead={
          byEmail
            ? "Times that everybody has agreed to. We write to you when there are new ones, when one is near, and when one is off."
            : "Times that everybody has agreed to."
        }
      >
        When {knownAs} is at work
      </PageTitle>
      {dates.items.length === 0 ? (
        <EmptyState title="Nothing is agreed now" />
      ) : (
        <Table
          caption="From today on"
          rows={dates.items}
          rowKey={({ bookingId, startsAt }) => `${bookingId} ${startsAt}`}
          columns={[
            { header: "Day", cell: ({ startsAt }) => formatFullDay(startsAt) },
            { header: "Time", cell: ({ startsAt, endsAt }) => `${formatTime(startsAt)} to ${formatTime(endsAt)}` },
            { header: "What", cell: ({ kind, title }) => `${kindName(kind)}: ${title}` },
            { header: "Where", cell: ({ employerName, town }) => [employerName, town].filter(Boolean).join(", ") },
          ]}
        />
      )}
      <Pagination page={dates.page} pageCount={dates.pageCount} href={(page) => `?page=${page}`} label="Times at work" />
    </CircleLayout>
  );
}
