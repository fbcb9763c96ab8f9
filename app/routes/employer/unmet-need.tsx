import { readUnmetNeed } from "#app/domain/unmet-need/read-unmet-needs.ts";
import { UnmetNeedSummary, UnmetNeedTag } from "#app/ui/openings/unmet-need-words.tsx";
import { BackLink, ButtonGroup, ButtonLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/unmet-need";

export const loader = page(["employerMember"], async ({ deps, actor, id }) => ({
  need: await readUnmetNeed(deps, actor, { unmetNeedId: id("unmetNeedId") }),
}));

export default function UnmetNeedPage({ loaderData: { need } }: Route.ComponentProps) {
  return (
    <EmployerLayout>
      <title>{pageTitle(need.title)}</title>
      <BackLink to="/employer/unmet-needs">Unmet needs</BackLink>
      <Columns>
        <PageTitle caption={<UnmetNeedTag status={need.status} />}>{need.title}</PageTitle>
        {need.status === "open" && need.can.change && (
          <ButtonGroup>
            <ButtonLink to={`/employer/unmet-needs/${need.id}/matches`}>See people for this work</ButtonLink>
          </ButtonGroup>
        )}
        <UnmetNeedSummary need={need} />
      </Columns>
    </EmployerLayout>
  );
}
