import { Link } from "react-router";
import { isAllowed } from "#app/domain/access/policy.ts";
import { listUnmetNeeds } from "#app/domain/unmet-need/read-unmet-needs.ts";
import { ButtonLink, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { NoOpenings, OpeningsList } from "#app/ui/openings/openings-list.tsx";
import { UNMET_NEED_STATUS, UnmetNeedTag } from "#app/ui/openings/unmet-need-words.tsx";
import { openingsWanted } from "#app/web/opening-address.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/unmet-needs";

export const loader = page(["employerMember"], async ({ deps, actor, url }) => ({
  list: await listUnmetNeeds(deps, actor, openingsWanted(url)),
  mayHire: isAllowed(actor, "unmet-need:write", { employerId: actor.employerId }),
}));

const MISSING = "Not said yet";

export default function UnmetNeeds({ loaderData: { list, mayHire } }: Route.ComponentProps) {
  const begin = mayHire && <ButtonLink to="/employer/unmet-needs/new">Describe an unmet need</ButtonLink>;
  return (
    <EmployerLayout>
      <title>{pageTitle("Unmet needs")}</title>
      <PageTitle lead="Work that is not getting done, or that takes skilled people from theirs. A job can be made of it.">
        Unmet needs
      </PageTitle>
      {list.none ? (
        <NoOpenings kind="unmet_need" action={begin}>
          <p>Which work is always left over? Who does things that somebody else could do well?</p>
        </NoOpenings>
      ) : (
        <>
          {begin}
          <OpeningsList
            kind="unmet_need"
            list={list}
            words={UNMET_NEED_STATUS}
            columns={[
              { header: "Work", cell: (need) => <Link to={`/employer/unmet-needs/${need.id}`}>{need.title}</Link> },
              { header: "Site", cell: (need) => need.siteName ?? MISSING },
              { header: "Hours a week", cell: (need) => need.hoursPerWeek ?? MISSING, numeric: true },
              { header: "Status", cell: (need) => <UnmetNeedTag status={need.status} /> },
            ]}
          />
        </>
      )}
    </EmployerLayout>
  );
}
