import { Link } from "react-router";
import { listProviders } from "#app/domain/membership/decide-provider.ts";
import type { ProviderStatus } from "#app/domain/membership/provider-lifecycle.ts";
import { EmptyState, OperatorLayout, PageTitle, Table } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDate } from "#app/ui/format.ts";
import { StandingFilter } from "#app/ui/standing-filter.tsx";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/providers";

const STANDINGS: readonly { value: ProviderStatus; text: string }[] = [
  { value: "applied", text: "Waiting" },
  { value: "admitted", text: "Admitted" },
  { value: "not_admitted", text: "Not admitted" },
];

export const loader = page(["operator"], async ({ deps, actor, url }) => {
  const asked = url.searchParams.get("status");
  const status = STANDINGS.find(({ value }) => value === asked)?.value ?? "applied";
  return { status, providers: await listProviders(deps, actor, { status }) };
});

export default function Providers({ loaderData: { status, providers } }: Route.ComponentProps) {
  return (
    <OperatorLayout>
      <title>{pageTitle("Providers")}</title>
      <PageTitle lead="Providers of supported employment, who bring the job coaches.">Providers</PageTitle>
      <StandingFilter label="Which providers" current={status} options={STANDINGS} />
      {providers.length === 0 ? (
        <EmptyState title={status === "applied" ? "Nobody is waiting" : "None"} />
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
    </OperatorLayout>
  );
}
