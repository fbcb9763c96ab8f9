import { redirect } from "react-router";
import { allow } from "#app/domain/access/policy.ts";
import { askForCheck } from "#app/domain/employer/ask-for-check.ts";
import { LEVELS } from "#app/domain/employer/levels.ts";
import { readOwnEmployer } from "#app/domain/employer/read-own-employer.ts";
import { SEND_WHAT_SHOWS_IT } from "#app/ui/employer/standing.tsx";
import { askForCheckSchema } from "#app/forms/employer.ts";
import { BackLink, Columns, EmployerLayout, InsetText, PageTitle } from "#app/ui/index.ts";
import { FormShell, Radios, SubmitButton, TextArea, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { formatDate } from "#app/ui/format.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/organisation-level";

export const loader = page(["employerMember"], async ({ deps, actor }) => {
  allow(actor, "organisation:change", { employerId: actor.employerId });
  const { standing, check, claimedLevel } = await readOwnEmployer(deps, actor);
  const level = check?.level ?? (standing.kind === "verified" ? standing.level : claimedLevel);
  return {
    until: standing.kind === "verified" ? standing.until : null,
    asked: check !== null,
    answers: { level, words: check?.words ?? "" },
  };
});

export const action = submission(["employerMember"], askForCheckSchema, async ({ deps, actor, value }) => {
  await askForCheck(deps, actor, value);
  return redirect("/employer/organisation?done=asked", 303);
});

export default function OrganisationLevel({ loaderData: { until, asked, answers }, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof askForCheckSchema>({
    id: "level",
    lastResult: actionData?.result,
    defaultValue: answers,
  });
  const title = !asked ? "Ask us to check your level" : answers.words === "" ? SEND_WHAT_SHOWS_IT : "Add to what you sent us";
  return (
    <EmployerLayout>
      <title>{pageTitle(title, { error: actionData !== undefined })}</title>
      <BackLink to="/employer/organisation">Organisation</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle lead="An operator of Firstshift reads this and emails you what they found.">{title}</PageTitle>
          {until && <InsetText>What you have counts until {formatDate(until)}, whatever we find now.</InsetText>}
          <Radios
            field={fields.level}
            label="Which level do you hold?"
            options={LEVELS.map(({ code, label }) => ({ value: code, label }))}
          />
          <TextArea
            field={fields.words}
            label="What shows it?"
            hint="For example the reference on your certificate (it begins DCS0), the day it ends, or where your badge can be seen. Write nothing about anybody’s health."
            maxLength={1000}
            rows={4}
          />
          <SubmitButton>Send</SubmitButton>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
