import { Form, Link } from "react-router";
import { listEmployers, type EmployerLine } from "#app/domain/employer/check-employers.ts";
import { CHECK_CAUSES } from "#app/domain/employer/employer-check.ts";
import { STANDINGS, type ListedStanding } from "#app/domain/employer/employer-store.ts";
import { LEVELS } from "#app/domain/employer/levels.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { EmptyState, OperatorLayout, PageTitle, Pagination, Table, type Column } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDate } from "#app/ui/format.ts";
import { NameSearch } from "#app/ui/name-search.tsx";
import { StandingFilter } from "#app/ui/standing-filter.tsx";
import { page } from "#app/web/page.server.ts";
import { pageNumber } from "#app/web/page-number.ts";
import type { Route } from "./+types/employers";

const WORDS: Record<ListedStanding, { text: string; none: string }> = {
  waiting: { text: "Waiting", none: "Nobody is waiting" },
  verified: { text: "Verified", none: "Nobody is verified" },
  ending: { text: "Ending soon", none: "No level ends in the next 60 days" },
  off_list: { text: "Off the list", none: "Every verified employer that had an entry of the published list still has it" },
  lapsed: { text: "Ended", none: "No level has ended" },
  not_verified: { text: "Not verified", none: "None" },
};

const MOST_TYPED = 80;

export const loader = page(["operator"], async ({ deps, actor, url }) => {
  const asked = url.searchParams.get("status");
  const standing = STANDINGS.find((one) => one === asked) ?? "waiting";
  const name = (url.searchParams.get("name") ?? "").slice(0, MOST_TYPED);
  const found = await listEmployers(deps, actor, { standing, name, page: pageNumber(url) });
  return { ...found, standing, name };
});

export default function Employers({ loaderData: { employers, standing, name, ...paging } }: Route.ComponentProps) {
  const query = (more: Record<string, string>) => `?${new URLSearchParams({ ...(name ? { name } : {}), ...more })}`;
  return (
    <OperatorLayout>
      <title>{pageTitle("Employers")}</title>
      <PageTitle lead="You check that each is in the Disability Confident scheme, and at which level.">Employers</PageTitle>
      <StandingFilter
        label="Which employers"
        current={standing}
        options={STANDINGS.map((value) => ({ value, text: WORDS[value].text }))}
        href={(status) => query({ status })}
      />
      <Form method="get" role="search">
        <NameSearch label="Name of the employer" value={name} hidden={{ status: standing }} />
      </Form>
      {employers.length === 0 ? (
        <EmptyState title={name ? `Nobody here has “${name}” in their name` : WORDS[standing].none} />
      ) : (
        <Table
          caption={WORDS[standing].text}
          captionHidden
          rows={employers}
          rowKey={(employer) => employer.id}
          columns={[
            {
              header: "Employer",
              cell: (employer) => <Link to={`/operator/employers/${employer.id}`}>{employer.name}</Link>,
            },
            ...columnsOf(standing),
          ]}
        />
      )}
      <Pagination
        page={paging.page}
        hasNext={paging.hasNext}
        href={(number) => query({ status: standing, page: String(number) })}
      />
    </OperatorLayout>
  );
}

function columnsOf(standing: ListedStanding): Column<EmployerLine>[] {
  const until: Column<EmployerLine> = {
    header: standing === "lapsed" ? "Ended" : "Counts until",
    cell: ({ verifiedUntil }) => (verifiedUntil ? formatDate(verifiedUntil) : ""),
  };
  const level: Column<EmployerLine> = {
    header: "Level",
    cell: (employer) => labelOf(LEVELS, employer.level ?? employer.claimedLevel),
  };
  switch (standing) {
    case "waiting":
      return [
        { header: "Why", cell: ({ asked }) => (asked ? labelOf(CHECK_CAUSES, asked.cause) : "") },
        { header: "Level they name", cell: ({ asked, claimedLevel }) => labelOf(LEVELS, asked?.level ?? claimedLevel) },
        { header: "Since", cell: ({ asked, signedUpOn }) => formatDate(asked?.on ?? signedUpOn) },
      ];
    case "verified":
    case "off_list":
    case "ending":
    case "lapsed":
      return [level, until];
    case "not_verified":
      return [level, { header: "Signed up", cell: ({ signedUpOn }) => formatDate(signedUpOn) }];
  }
}
