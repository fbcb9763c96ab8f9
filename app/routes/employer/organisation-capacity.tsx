import { redirect } from "react-router";
import { allow } from "#app/domain/access/policy.ts";
import { readOwnEmployer } from "#app/domain/employer/read-own-employer.ts";
import { setStartsPerMonth } from "#app/domain/employer/set-capacity.ts";
import { capacitySchema } from "#app/forms/employer.ts";
import { withSeen } from "#app/forms/seen.ts";
import { BackLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { FormShell, NumberField, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/organisation-capacity";

export const loader = page(["employerMember"], async ({ deps, actor }) => {
  allow(actor, "capacity:set", { employerId: actor.employerId });
  const { startsPerMonth, seen } = (await readOwnEmployer(deps, actor)).capacity;
  return { startsPerMonth: startsPerMonth === null ? "" : String(startsPerMonth), seen: seen.startsPerMonth };
});

export const action = submission(["employerMember"], withSeen(capacitySchema), async ({ deps, actor, value }) => {
  await setStartsPerMonth(deps, actor, value);
  return redirect("/employer/organisation?done=capacity", 303);
});

export default function OrganisationCapacity({ loaderData: { startsPerMonth, seen }, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof capacitySchema>({
    id: "capacity",
    lastResult: actionData?.result,
    defaultValue: { startsPerMonth },
  });
  return (
    <EmployerLayout>
      <title>{pageTitle("Starts in one month", { error: actionData !== undefined })}</title>
      <BackLink to="/employer/organisation">Organisation</BackLink>
      <Columns>
        <FormShell form={form} shown={{ seen, now: [{ key: "Starts in one month", value: startsPerMonth || "No limit" }] }}>
          <PageTitle lead="So that everybody who starts gets the time they need. Job coaches are told when a month is full.">
            How many people can start in one month?
          </PageTitle>
          <NumberField
            field={fields.startsPerMonth}
            label="Starts in one month"
            hint="Work experience, working interviews and work trials together. Leave it empty for no limit."
          />
          <SubmitButton>Save</SubmitButton>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
