import { Link, redirect } from "react-router";
import { chooseVisibility } from "#app/domain/visibility/choose-visibility.ts";
import { readEmployerToChoose } from "#app/domain/visibility/find-employers.ts";
import { declinePreparedChoice } from "#app/domain/visibility/prepare-choice.ts";
import { chooseSchema } from "#app/forms/visibility.ts";
import { BackLink, ButtonGroup, ButtonLink, EasyRead, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { FormShell, Radios, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { HelpingLine } from "#app/ui/profile/helping.tsx";
import { writtenBy } from "#app/ui/visibility/seen-lists.tsx";
import { WhatTheySee } from "#app/ui/visibility/what-they-see.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/visibility-choose";

export const loader = page(["jobSeeker"], async ({ deps, actor, id, url }) => {
  const employer = await readEmployerToChoose(deps, actor, id("employerId"));
  if (employer.chosen) throw redirect("/me/visibility");
  const here = url.pathname;
  if (employer.assistance === null) throw redirect(`/me/helping?next=${encodeURIComponent(here)}`);
  return { employer, here };
});

export const action = submission(["jobSeeker"], chooseSchema, async ({ deps, actor, id, value }) => {
  const employerId = id("employerId");
  if (value.answer === "no") {
    const { isLetIn } = await declinePreparedChoice(deps, actor, { employerId });
    // Their no is to being seen, and a rule of theirs lets this employer in: hiding is asked where it is said what it does.
    return redirect(isLetIn ? `/me/visibility/${employerId}/hide` : "/me/visibility?done=declined", 303);
  }
  await chooseVisibility(deps, actor, { employerId, readBack: value.readBack });
  return redirect("/me/visibility?done=chosen", 303);
});

export default function ChooseEmployer({ loaderData: { employer, here }, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof chooseSchema>({ id: "choose", lastResult: actionData?.result });
  const question = `Can ${employer.name} see you?`;
  return (
    <SeekerLayout>
      <title>{pageTitle(question, { error: actionData !== undefined })}</title>
      <BackLink to="/me/visibility">Who can see me</BackLink>
      <HelpingLine assistance={employer.assistance} next={here} />
      <FormShell form={form}>
        <PageTitle lead={`${employer.work}. Places: ${employer.towns.join(", ")}.`}>{question}</PageTitle>
        {employer.prepared && (
          <EasyRead picture="note">
            <p>{writtenBy(employer.prepared.by)}</p>
            <p>It does not count yet. You say if it is right.</p>
          </EasyRead>
        )}
        <EasyRead picture="star">
          <p>{employer.level} of Disability Confident.</p>
          <p>{employer.levelMeans}</p>
        </EasyRead>
        <WhatTheySee />
        {!employer.published && (
          <p className="govuk-body">They see nothing until you say yes to your profile.</p>
        )}
        <p className="govuk-body">You can hide again at any time. It works at once.</p>
        {employer.readBack && (
          <Radios
            field={fields.readBack}
            label="Who can see you if you say yes?"
            hint="You answer this one. It is not a test. You can read the page again."
            labelSize="m"
            options={[
              { value: "every-employer", label: "All employers", picture: "people" },
              { value: "this-employer", label: `Only ${employer.name}`, picture: "eye" },
              { value: "nobody", label: "Nobody", picture: "nobody" },
            ]}
          />
        )}
        <ButtonGroup>
          <SubmitButton name="answer" value="yes">
            Yes, they can see me
          </SubmitButton>
          {employer.prepared ? (
            <SubmitButton kind="secondary" name="answer" value="no">
              No, they cannot
            </SubmitButton>
          ) : (
            <ButtonLink to="/me/visibility" kind="quiet">
              No, go back
            </ButtonLink>
          )}
        </ButtonGroup>
        <p className="govuk-body">
          <Link className="govuk-link" to={`/me/visibility/${employer.id}/preview`}>
            See exactly what they would see
          </Link>
        </p>
      </FormShell>
    </SeekerLayout>
  );
}
