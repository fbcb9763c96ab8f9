import { ButtonLink, Columns, PageTitle, PublicLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import { REFERRERS_HERE } from "#app/web/refer.server.ts";

export const loader = page(REFERRERS_HERE, async () => null);

/** The same words in every case, whoever the address belongs to. */
export default function ReferDone() {
  return (
    <PublicLayout>
      <title>{pageTitle("We passed it on")}</title>
      <Columns>
        <PageTitle lead="Thank you. They decide what comes of it.">We passed it on</PageTitle>
        <h2 className="govuk-heading-m">What happens now</h2>
        <p className="govuk-body">
          If it is new to them, they get an email and can say yes or no. If they say yes, they join and meet their job coach.
          You do not hear from us again: you can ask them yourself.
        </p>
        <ButtonLink to="/refer" kind="secondary">
          Refer somebody else
        </ButtonLink>
      </Columns>
    </PublicLayout>
  );
}
