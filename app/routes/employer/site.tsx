import { redirect } from "react-router";
import { readSite, renameSite } from "#app/domain/employer/change-site.ts";
import { renameSiteSchema } from "#app/forms/employer.ts";
import { withSeen } from "#app/forms/seen.ts";
import { BackLink, ButtonGroup, ButtonLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { FormShell, SubmitButton, TextField, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/site";

export const loader = page(["employerMember"], async ({ deps, actor, id }) => {
  const site = await readSite(deps, actor, { siteId: id("siteId") });
  // Closed, and asked for with the back button.
  if (!site) throw redirect("/employer/sites");
  return site;
});

export const action = submission(["employerMember"], withSeen(renameSiteSchema), async ({ deps, actor, id, value }) => {
  await renameSite(deps, actor, { siteId: id("siteId"), ...value });
  return redirect("/employer/sites?done=renamed", 303);
});

export default function Site({ loaderData: site, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof renameSiteSchema>({
    id: "site",
    lastResult: actionData?.result,
    defaultValue: { siteName: site.name },
  });
  return (
    <EmployerLayout>
      <title>{pageTitle(site.name, { error: actionData !== undefined })}</title>
      <BackLink to="/employer/sites">Sites</BackLink>
      <Columns>
        <FormShell form={form} shown={{ seen: site.seen, now: [{ key: "Name of the site", value: site.name }] }}>
          <PageTitle caption={`${site.town}, ${site.outcode}`}>{site.name}</PageTitle>
          <TextField
            field={fields.siteName}
            label="Name of the site"
            hint="It stays where it is. If you have moved, add the new place as another site and close this one."
            width="two-thirds"
          />
          <ButtonGroup>
            <SubmitButton>Save the name</SubmitButton>
            <ButtonLink to={`/employer/sites/${site.id}/close`} kind="quiet">
              Close this site
            </ButtonLink>
          </ButtonGroup>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
