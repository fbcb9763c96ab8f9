import { Link } from "react-router";
import { listAlerts } from "#app/domain/alert/read-alerts.ts";
import { BAIT_KINDS, type BaitKind } from "#app/domain/alert/bait-signs.ts";
import { EmptyState, OperatorLayout, PageTitle, Pagination, Table, Tag } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDateTime } from "#app/ui/format.ts";
import { StandingFilter } from "#app/ui/standing-filter.tsx";
import { page } from "#app/web/page.server.ts";
import { pageNumber } from "#app/web/page-number.ts";
import type { Route } from "./+types/alerts";

const STATUSES = [
  { value: "raised", text: "To look at" },
  { value: "acknowledged", text: "Looked at" },
] as const;
const ANY = "any";
const SHORT: Record<BaitKind, string> = {
  "one-task": "One task each", "tasks-cycled": "Tasks changed", "closed-after-looking": "Closed after looking", "near-copies": "Near copies",
  "sites-in-turns": "Sites in turns",
};
const KINDS = [{ value: ANY, text: "All kinds" }, ...BAIT_KINDS.map(({ code }) => ({ value: code as string, text: SHORT[code] }))];

export const loader = page(["operator"], async ({ deps, actor, url }) => {
  const asked = { status: url.searchParams.get("status"), kind: url.searchParams.get("kind") };
  const status = STATUSES.find(({ value }) => value === asked.status)?.value ?? "raised";
  const kind = BAIT_KINDS.find(({ code }) => code === asked.kind)?.code ?? null;
  return { ...(await listAlerts(deps, actor, { status, kind, page: pageNumber(url) })), status, kind: kind ?? ANY };
});

export default function Alerts({ loaderData: { alerts, status, kind, ...paging } }: Route.ComponentProps) {
  const href = (more: Record<string, string>) => `?${new URLSearchParams({ status, kind, ...more })}`;
  return (
    <OperatorLayout>
      <title>{pageTitle("Alerts")}</title>
      <PageTitle lead="Ways of using openings that may be for finding somebody, not for hiring. An alert says: look. It proves nothing.">
        Alerts
      </PageTitle>
      <StandingFilter label="Which alerts" current={status} options={STATUSES} href={(value) => href({ status: value })} />
      <StandingFilter label="Which kind" current={kind} options={KINDS} href={(value) => href({ kind: value })} />
      {alerts.length === 0 ? (
        <EmptyState title={status === "raised" ? "There is nothing to look at" : "None"} />
      ) : (
        <Table
          caption={status === "raised" ? "To look at" : "Looked at"}
          captionHidden
          rows={alerts}
          rowKey={({ id }) => id}
          columns={[
            { header: "Employer", cell: ({ id, employerName }) => <Link to={`/operator/alerts/${id}`}>{employerName}</Link> },
            { header: "What", cell: ({ words }) => words },
            { header: "Openings", cell: ({ openings }) => openings, numeric: true },
            { header: "Raised", cell: ({ raisedAt }) => formatDateTime(raisedAt) },
            { header: "People", cell: ({ heldSince }) => (heldSince ? <Tag tone="waiting">Held back</Tag> : <Tag tone="neutral">Shown</Tag>) },
          ]}
        />
      )}
      <Pagination page={paging.page} hasNext={paging.hasNext} href={(number) => href({ page: String(number) })} label="Alerts" />
    </OperatorLayout>
  );
}
