import { redirect } from "react-router";
import { closeSite, readSite } from "#app/domain/employer/change-site.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { BackLink, ButtonGroup, ButtonLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/site-close";

export const loader = page(["employerMember"], async ({ deps, actor, id }) => {
  const site = await readSite(deps, actor, { siteId: id("siteId") });
  // Closed, and asked for with the back button.
  if (!site) throw redirect("/employer/sites");
  return site;
});

export const action = submission(["employerMember"], buttonSchema, async ({ deps, actor, id }) => {
  await closeSite(deps, actor, { siteId: id("siteId") });
  return redirect("/employer/sites?done=closed", 303);
});

export default function SiteClose({ loaderData: site, actionData }: Route.ComponentProps) {
  const { form } = useFirstshiftForm<typeof buttonSchema>({ id: "close", lastResult: actionData?.result });
  const title = `Close ${site.name}?`;
  return (
    <EmployerLayout>
      <title>{pageTitle(title, { error: actionData !== undefined })}</title>
      <BackLink to={`/employer/sites/${site.id}`}>{site.name}</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle caption={`${site.town}, ${site.outcode}`}>{title}</PageTitle>
          <p className="govuk-body">
            {site.whyOpen ?? "Nothing new can be planned there. What happened there stays on your pages."}
          </p>
          {!site.whyOpen && (
            <p className="govuk-body">
              Some people let in employers that are near them. You no longer see those for whom only this site is near. If you
              open one there again, they are told first, and it takes at least a week.
            </p>
          )}
          <ButtonGroup>
            {!site.whyOpen && <SubmitButton kind="warning">Close the site</SubmitButton>}
            <ButtonLink to="/employer/sites" kind="quiet">
              Leave it open
            </ButtonLink>
          </ButtonGroup>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
