import { readOwnEmployer } from "#app/domain/employer/read-own-employer.ts";
import { LEVELS } from "#app/domain/employer/levels.ts";
import { SIZES } from "#app/domain/employer/terms.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { StandingNotice, StandingTag } from "#app/ui/employer/standing.tsx";
import { ButtonLink, Columns, EmployerLayout, PageTitle, Section, SummaryList } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/organisation";

export const loader = page(["employerMember"], async ({ deps, actor }) => readOwnEmployer(deps, actor));

export default function Organisation({ loaderData: employer }: Route.ComponentProps) {
  return (
    <EmployerLayout name={employer.name}>
      <title>{pageTitle("Organisation")}</title>
      <Columns>
        <PageTitle caption={<StandingTag kind={employer.standing.kind} />}>{employer.name}</PageTitle>
        <StandingNotice standing={employer.standing} claimed={employer.claimedLevel} />
        <SummaryList
          rows={[
            { key: "Sector", value: labelOf(SECTORS, employer.sector) },
            { key: "Size", value: labelOf(SIZES, employer.size) },
            { key: "Level you told us", value: labelOf(LEVELS, employer.claimedLevel) },
          ]}
        />
        <Section title="Sites">
          <SummaryList
            rows={employer.sites.map((site) => ({ key: site.name, value: `${site.town}, ${site.outcode}` }))}
          />
          {employer.mayHire && (
            <ButtonLink to="/employer/sites" kind="secondary">
              Add a site
            </ButtonLink>
          )}
        </Section>
      </Columns>
    </EmployerLayout>
  );
}
