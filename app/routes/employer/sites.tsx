import { redirect } from "react-router";
import { addSite } from "#app/domain/employer/add-site.ts";
import { listHiringSites } from "#app/domain/employer/read-own-employer.ts";
import { LINES_PER_PAGE, paged } from "#app/domain/paging.ts";
import { siteSchema } from "#app/forms/employer.ts";
import { SiteFields } from "#app/ui/employer/site-fields.tsx";
import {
  BackLink, Columns, EmployerLayout, NotificationBanner, PageTitle, Pagination, Section, SummaryList,
} from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { doneWords } from "#app/web/done.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/sites";

const DONE = {
  added: "The site is added. You can choose it for vacancies and unmet needs.",
  renamed: "The site has its new name.",
  closed: "The site is closed.",
};

export const loader = page(["employerMember"], async ({ deps, actor, url }) => ({
  sites: paged(await listHiringSites(deps, actor), pageNumber(url), LINES_PER_PAGE),
  done: doneWords(DONE, url),
}));

export const action = submission(["employerMember"], siteSchema, async ({ deps, actor, value }) => {
  await addSite(deps, actor, value);
  return redirect("/employer/sites?done=added", 303);
});

export default function Sites({ loaderData, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof siteSchema>({ id: "site", lastResult: actionData?.result });
  return (
    <EmployerLayout>
      <title>{pageTitle("Sites", { error: actionData !== undefined })}</title>
      <BackLink to="/employer/organisation">Organisation</BackLink>
      {loaderData.done && actionData === undefined && (
        <NotificationBanner kind="success">{loaderData.done}</NotificationBanner>
      )}
      <Columns>
        <FormShell form={form}>
          <PageTitle lead="A site is a place where people work for you. Job seekers see its town.">Sites</PageTitle>
          <SummaryList
            rows={loaderData.sites.items.map((site) => ({
              key: site.name,
              value: `${site.town}, ${site.outcode}`,
              change: { to: `/employer/sites/${site.id}`, text: "Rename or close" },
            }))}
          />
          <Pagination {...loaderData.sites} href={(number) => `?page=${number}`} label="Sites" />
          <Section title="Add a site">
            <SiteFields fields={fields} />
            <SubmitButton>Add the site</SubmitButton>
          </Section>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
