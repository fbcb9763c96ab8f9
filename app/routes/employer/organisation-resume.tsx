import { redirect } from "react-router";
import { allow } from "#app/domain/access/policy.ts";
import { endPause } from "#app/domain/employer/set-capacity.ts";
import { readOwnEmployer } from "#app/domain/employer/read-own-employer.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { BackLink, ButtonGroup, ButtonLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { formatDate } from "#app/ui/format.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/organisation-resume";

export const loader = page(["employerMember"], async ({ deps, actor }) => {
  allow(actor, "capacity:set", { employerId: actor.employerId });
  return (await readOwnEmployer(deps, actor)).capacity;
});

export const action = submission(["employerMember"], buttonSchema, async ({ deps, actor }) => {
  await endPause(deps, actor);
  return redirect("/employer/organisation?done=resumed", 303);
});

export default function OrganisationResume({ loaderData: { pause, silent }, actionData }: Route.ComponentProps) {
  const { form } = useFirstshiftForm<typeof buttonSchema>({ id: "resume", lastResult: actionData?.result });
  return (
    <EmployerLayout>
      <title>{pageTitle("End the pause", { error: actionData !== undefined })}</title>
      <BackLink to="/employer/organisation">Organisation</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle>End the pause now?</PageTitle>
          <p className="govuk-body">
            {pause
              ? `You are paused until ${formatDate(pause.until)}. When the pause ends, you see the people who chose you again.`
              : silent
                ? "You are paused because people waited more than two weeks for your answer. The pause ends once nobody does."
                : "You are not paused."}
          </p>
          <ButtonGroup>
            {(pause || silent) && <SubmitButton>End the pause</SubmitButton>}
            <ButtonLink to="/employer/organisation" kind="quiet">
              {pause || silent ? "Stay paused" : "Go back"}
            </ButtonLink>
          </ButtonGroup>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
