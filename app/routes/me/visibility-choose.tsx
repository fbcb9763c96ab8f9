import { redirect } from "react-router";
import { chooseVisibility } from "#app/domain/visibility/choose-visibility.ts";
import { readEmployerToChoose } from "#app/domain/visibility/find-employers.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { BackLink, ButtonGroup, ButtonLink, EasyRead, EasyReadList, PageTitle, Section, SeekerLayout } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/visibility-choose";

export const loader = page(["jobSeeker"], async ({ deps, actor, id }) => {
  const employer = await readEmployerToChoose(deps, actor, id("employerId"));
  if (employer.chosen) throw redirect("/me/visibility");
  return employer;
});

export const action = submission(["jobSeeker"], buttonSchema, async ({ deps, actor, id }) => {
  await chooseVisibility(deps, actor, { employerId: id("employerId") });
  return redirect("/me/visibility?done=chosen", 303);
});

export default function ChooseEmployer({ loaderData: employer, actionData }: Route.ComponentProps) {
  const { form } = useFirstshiftForm<typeof buttonSchema>({ id: "choose", lastResult: actionData?.result });
  const question = `Can ${employer.name} see you?`;
  return (
    <SeekerLayout>
      <title>{pageTitle(question, { error: actionData !== undefined })}</title>
      <BackLink to="/me/visibility">Who can see me</BackLink>
      <FormShell form={form}>
        <PageTitle lead={`${employer.work}. Places: ${employer.towns.join(", ")}.`}>{question}</PageTitle>
        <EasyRead picture="star">
          <p>{employer.level} of Disability Confident.</p>
          <p>{employer.levelMeans}</p>
        </EasyRead>
        <Section title="They will see">
          <EasyReadList
            items={[
              { picture: "tools", words: "Tasks you like, and tasks you have done, that fit their job." },
              { picture: "idea", words: "What helps you, and what you like at work." },
              { picture: "clock", words: "If your hours and days fit." },
              { picture: "bus", words: "About how far away you are." },
            ]}
          />
        </Section>
        <Section title="They will not see">
          <EasyReadList
            items={[
              { picture: "person", words: "Your name, your age or a photo." },
              { picture: "house", words: "Your town, your phone or your email." },
              { picture: "speech", words: "Your own words. You choose later if they can read them." },
            ]}
          />
        </Section>
        {!employer.published && (
          <p className="govuk-body">They see nothing until you say yes to your profile.</p>
        )}
        <p className="govuk-body">You can hide again at any time. It works at once.</p>
        <ButtonGroup>
          <SubmitButton>Yes, they can see me</SubmitButton>
          <ButtonLink to="/me/visibility" kind="quiet">
            No, go back
          </ButtonLink>
        </ButtonGroup>
      </FormShell>
    </SeekerLayout>
  );
}
