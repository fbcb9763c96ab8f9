import { Form, Link } from "react-router";
import { listProviders } from "#app/domain/membership/decide-provider.ts";
import type { ProviderStatus } from "#app/domain/membership/provider-lifecycle.ts";
import { EmptyState, OperatorLayout, PageTitle, Pagination, Table } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDate } from "#app/ui/format.ts";
import { NameSearch } from "#app/ui/name-search.tsx";
import { StandingFilter } from "#app/ui/standing-filter.tsx";
import { page } from "#app/web/page.server.ts";
import { pageNumber } from "#app/web/page-number.ts";
import type { Route } from "./+types/providers";

const STANDINGS: readonly { value: ProviderStatus | "new_name"; text: string }[] = [
  { value: "applied", text: "Waiting" },
  { value: "admitted", text: "Admitted" },
  { value: "suspended", text: "Suspended" },
  { value: "not_admitted", text: "Not admitted" },
  { value: "new_name", text: "New name waits" },
];

const MOST_TYPED = 80;

export const loader = page(["operator"], async ({ deps, actor, url }) => {
  const asked = url.searchParams.get("status");
  const status = STANDINGS.find(({ value }) => value === asked)?.value ?? "applied";
  const name = (url.searchParams.get("name") ?? "").slice(0, MOST_TYPED);
  return { ...(await listProviders(deps, actor, { status, name, page: pageNumber(url) })), status, name };
});

export default function Providers({ loaderData: { status, name, providers, ...paging } }: Route.ComponentProps) {
  const query = (more: Record<string, string>) => `?${new URLSearchParams({ ...(name ? { name } : {}), ...more })}`;
  return (
    <OperatorLayout>
      <title>{pageTitle("Providers")}</title>
      <PageTitle lead="Providers of supported employment, who bring the job coaches.">Providers</PageTitle>
      <StandingFilter label="Which providers" current={status} options={STANDINGS} href={(value) => query({ status: value })} />
      <Form method="get" role="search">
        <NameSearch label="Name of the provider" value={name} hidden={{ status }} />
      </Form>
      {providers.length === 0 ? (
        <EmptyState
          title={name ? `Nobody here has “${name}” in their name` : status === "applied" ? "Nobody is waiting" : "None"}
        />
      ) : (
        <Table
          caption={STANDINGS.find(({ value }) => value === status)?.text ?? ""}
          rows={providers}
          rowKey={(provider) => provider.id}
          columns={[
            {
              header: "Provider",
              cell: (provider) => <Link to={`/operator/providers/${provider.id}`}>{provider.name}</Link>,
            },
            { header: "Town", cell: (provider) => provider.town },
            { header: "Applied", cell: (provider) => formatDate(provider.appliedOn) },
          ]}
        />
      )}
      <Pagination
        page={paging.page}
        hasNext={paging.hasNext}
        href={(number) => query({ status, page: String(number) })}
      />
    </OperatorLayout>
  );
}
