import { Link } from "react-router";
import { listEmployers } from "#app/domain/employer/check-employers.ts";
import type { EmployerStatus } from "#app/domain/employer/employer.ts";
import { LEVELS } from "#app/domain/employer/levels.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { EmptyState, OperatorLayout, PageTitle, Pagination, Table } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDate } from "#app/ui/format.ts";
import { StandingFilter } from "#app/ui/standing-filter.tsx";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/employers";

const STANDINGS: readonly { value: EmployerStatus; text: string }[] = [
  { value: "waiting", text: "Waiting" },
  { value: "verified", text: "Verified" },
  { value: "not_verified", text: "Not verified" },
];

export const loader = page(["operator"], async ({ deps, actor, url }) => {
  const asked = url.searchParams.get("status");
  const status = STANDINGS.find(({ value }) => value === asked)?.value ?? "waiting";
  const number = url.searchParams.get("page") ?? "1";
  const found = await listEmployers(deps, actor, { status, page: /^[1-9]\d{0,3}$/.test(number) ? Number(number) : 1 });
  return { ...found, status };
});

export default function Employers({ loaderData }: Route.ComponentProps) {
  const { employers, status } = loaderData;
  return (
    <OperatorLayout>
      <title>{pageTitle("Employers")}</title>
      <PageTitle>Employers</PageTitle>
      <StandingFilter label="Which employers" current={status} options={STANDINGS} />
      {employers.length === 0 ? (
        <EmptyState title={status === "waiting" ? "Nobody is waiting" : "None"} />
      ) : (
        <Table
          caption={STANDINGS.find(({ value }) => value === status)?.text ?? ""}
          rows={employers}
          rowKey={(employer) => employer.id}
          columns={[
            {
              header: "Employer",
              cell: (employer) => <Link to={`/operator/employers/${employer.id}`}>{employer.name}</Link>,
            },
            {
              header: status === "verified" ? "Level" : "Level they told us",
              cell: (employer) => labelOf(LEVELS, employer.level ?? employer.claimedLevel),
            },
            status === "verified"
              ? {
                  header: "Verified until",
                  cell: (employer) => (employer.verifiedUntil ? formatDate(employer.verifiedUntil) : ""),
                }
              : { header: "Signed up", cell: (employer) => formatDate(employer.signedUpOn) },
          ]}
        />
      )}
      <Pagination
        page={loaderData.page}
        hasNext={loaderData.hasNext}
        href={(number) => `?status=${status}&page=${number}`}
      />
    </OperatorLayout>
  );
}
