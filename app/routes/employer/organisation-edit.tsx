import { redirect } from "react-router";
import { allow } from "#app/domain/access/policy.ts";
import { aboutOf, changeOrganisation } from "#app/domain/employer/change-organisation.ts";
import { readOwnEmployer } from "#app/domain/employer/read-own-employer.ts";
import { SIZES } from "#app/domain/employer/terms.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { organisationSchema } from "#app/forms/employer.ts";
import { withSeen } from "#app/forms/seen.ts";
import { BackLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { FormShell, Radios, Select, SubmitButton, TextField, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/organisation-edit";

export const loader = page(["employerMember"], async ({ deps, actor }) => {
  allow(actor, "organisation:change", { employerId: actor.employerId });
  const { seen, ...own } = await readOwnEmployer(deps, actor);
  return { about: aboutOf(own), seen };
});

export const action = submission(["employerMember"], withSeen(organisationSchema), async ({ deps, actor, value }) => {
  const { waits } = await changeOrganisation(deps, actor, value);
  return redirect(`/employer/organisation?done=${waits ? "waits" : "changed"}`, 303);
});

export default function OrganisationEdit({ loaderData: { about, seen }, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof organisationSchema>({
    id: "organisation",
    lastResult: actionData?.result,
    defaultValue: about,
  });
  const now = [
    { key: "Name of the organisation", value: about.organisation },
    { key: "Sector you mostly work in", value: labelOf(SECTORS, about.sector) },
    { key: "How many people work for you", value: labelOf(SIZES, about.size) },
  ];
  return (
    <EmployerLayout>
      <title>{pageTitle("About the organisation", { error: actionData !== undefined })}</title>
      <BackLink to="/employer/organisation">Organisation</BackLink>
      <Columns>
        <FormShell form={form} shown={{ seen, now }}>
          <PageTitle>About the organisation</PageTitle>
          <TextField
            field={fields.organisation}
            label="Name of the organisation"
            hint="People choose you by this name, so a new one goes back to us. The old name shows until we have checked it."
            autoComplete="organization"
          />
          <Select
            field={fields.sector}
            label="Sector you mostly work in"
            hint="Some people let in employers of a sector, so another one goes back to us too."
            options={SECTORS.map(({ code, label }) => ({ value: code, label }))}
          />
          <Radios
            field={fields.size}
            label="How many people work for you?"
            options={SIZES.map(({ code, label }) => ({ value: code, label }))}
          />
          <SubmitButton>Save</SubmitButton>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
