import { Link } from "react-router";
import { operatorOverview } from "#app/domain/membership/operator-overview.ts";
import { CardList, Figure, OperatorLayout, PageTitle, Section } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/home";

export const loader = page(["operator"], async ({ deps, actor }) => operatorOverview(deps, actor));

export default function OperatorHome({ loaderData: { employers, providers } }: Route.ComponentProps) {
  return (
    <OperatorLayout>
      <title>{pageTitle("Home")}</title>
      <PageTitle lead="You check organisations. You cannot see anyone who looks for work.">Operators</PageTitle>
      <Section title="Waiting for you">
        <CardList columns={2}>
          <Figure
            value={employers.waiting}
            label="employers to check"
            to={<Link to="/operator/employers">Check employers</Link>}
          />
          <Figure
            value={providers.applied}
            label="providers to decide about"
            to={<Link to="/operator/providers">Decide about providers</Link>}
          />
        </CardList>
      </Section>
      <Section title="On Firstshift">
        <CardList columns={3}>
          <Figure
            value={employers.verified}
            label="employers verified now"
            to={<Link to="/operator/employers?status=verified">See verified employers</Link>}
          />
          <Figure value={employers.lapsed} label="employers whose verification has ended" />
          <Figure
            value={providers.admitted}
            label="providers admitted"
            to={<Link to="/operator/providers?status=admitted">See admitted providers</Link>}
          />
        </CardList>
      </Section>
    </OperatorLayout>
  );
}
