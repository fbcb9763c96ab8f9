import { Link } from "react-router";
import { operatorOverview } from "#app/domain/membership/operator-overview.ts";
import { CardList, Figure, OperatorLayout, PageTitle, Section } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDate } from "#app/ui/format.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/home";

export const loader = page(["operator"], async ({ deps, actor }) => operatorOverview(deps, actor));

export default function OperatorHome({ loaderData: { employers, providers, alerts, failedJobs, listDate } }: Route.ComponentProps) {
  return (
    <OperatorLayout>
      <title>{pageTitle("Home")}</title>
      <PageTitle lead="You check organisations. You cannot see anyone who looks for work.">Operators</PageTitle>
      <Section title="Waiting for you">
        <CardList columns={3}>
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
          <Figure
            value={providers.newNames}
            label="new names of providers to decide about"
            to={<Link to="/operator/providers?status=new_name">Decide about names</Link>}
          />
          <Figure
            value={alerts}
            label="alerts to look at"
            to={<Link to="/operator/alerts">Look at alerts</Link>}
          />
          <Figure
            value={failedJobs}
            label="jobs that failed"
            to={<Link to="/operator/queues">Look at the queues</Link>}
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
          <Figure
            value={employers.ending}
            label="of them with a level that ends within 60 days"
            to={<Link to="/operator/employers?status=ending">See whose level ends</Link>}
          />
          <Figure
            value={employers.off_list}
            label="of them whose entry is not on the published list any more"
            to={<Link to="/operator/employers?status=off_list">See who left the list</Link>}
          />
          <Figure
            value={employers.lapsed}
            label="employers whose verification has ended"
            to={<Link to="/operator/employers?status=lapsed">See who has lapsed</Link>}
          />
          <Figure
            value={providers.admitted}
            label="providers admitted"
            to={<Link to="/operator/providers?status=admitted">See admitted providers</Link>}
          />
        </CardList>
        <p className="govuk-body">
          {listDate
            ? `Employers are compared with the published list of ${formatDate(listDate)}.`
            : "No published list has been imported yet."}
        </p>
      </Section>
    </OperatorLayout>
  );
}
