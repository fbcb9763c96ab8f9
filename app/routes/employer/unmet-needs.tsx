import { Link } from "react-router";
import { isAllowed } from "#app/domain/access/policy.ts";
import { listUnmetNeeds } from "#app/domain/unmet-need/read-unmet-needs.ts";
import { UnmetNeedTag } from "#app/ui/openings/unmet-need-words.tsx";
import { ButtonLink, EmptyState, EmployerLayout, PageTitle, Table } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/unmet-needs";

export const loader = page(["employerMember"], async ({ deps, actor }) => ({
  needs: await listUnmetNeeds(deps, actor),
  mayHire: isAllowed(actor, "unmet-need:write", { employerId: actor.employerId }),
}));

export default function UnmetNeeds({ loaderData: { needs, mayHire } }: Route.ComponentProps) {
  const begin = mayHire && <ButtonLink to="/employer/unmet-needs/new">Describe an unmet need</ButtonLink>;
  return (
    <EmployerLayout>
      <title>{pageTitle("Unmet needs")}</title>
      <PageTitle lead="Work that is not getting done, or that takes skilled people from theirs. A job can be made of it.">
        Unmet needs
      </PageTitle>
      {needs.length === 0 ? (
        <EmptyState title="No unmet needs yet" action={begin}>
          <p>Which work is always left over? Who does things that somebody else could do well?</p>
        </EmptyState>
      ) : (
        <>
          {begin}
          <Table
          caption="All unmet needs"
          captionHidden
          rows={needs}
          rowKey={(need) => need.id}
          columns={[
            { header: "Work", cell: (need) => <Link to={`/employer/unmet-needs/${need.id}`}>{need.title}</Link> },
            { header: "Site", cell: (need) => need.siteName ?? "Not said yet" },
            { header: "Hours a week", cell: (need) => need.hoursPerWeek ?? "", numeric: true },
            { header: "State", cell: (need) => <UnmetNeedTag status={need.status} /> },
          ]}
          />
        </>
      )}
    </EmployerLayout>
  );
}
