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
  const { capacity, keptBack } = await readOwnEmployer(deps, actor);
  return { ...capacity, keptBack };
});

export const action = submission(["employerMember"], buttonSchema, async ({ deps, actor }) => {
  await endPause(deps, actor);
  return redirect("/employer/organisation?done=resumed", 303);
});

/** What comes after a break, where nothing else stands in the way and where something does. */
const AFTER = {
  open: "When the pause ends, you see the people who chose you again.",
  silent: "People have waited more than two weeks for your answer, too. You see nobody new before they have it.",
  "not-verified": "You see the people who chose you again once your organisation is verified.",
};

export default function OrganisationResume({ loaderData: { pause, silent, keptBack }, actionData }: Route.ComponentProps) {
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
              ? `You are paused until ${formatDate(pause.until)}. ${AFTER[silent ? "silent" : keptBack === "not-verified" ? keptBack : "open"]}`
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
