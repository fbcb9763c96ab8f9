import { redirect } from "react-router";
import { decideIntroduction } from "#app/domain/introduction/decide-introduction.ts";
import { introductionHeading } from "#app/domain/introduction/read-for-employer.ts";
import { DECLINE_REASONS } from "#app/domain/vocabulary/reasons.ts";
import { DECLINE_WORDS_LENGTH, declineSchema } from "#app/forms/introduction.ts";
import { BackLink, ButtonGroup, ButtonLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { FormShell, Radios, SubmitButton, TextArea, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-decline";

export const loader = page(["employerMember"], ({ deps, actor, id }) =>
  introductionHeading(deps, actor, { introductionId: id("introductionId") }),
);

export const action = submission(["employerMember"], declineSchema, async ({ deps, actor, id, value }) => {
  const introductionId = id("introductionId");
  const { reason, words = "" } = value;
  await decideIntroduction(deps, actor, { introductionId, answer: "declined", reason, words });
  return redirect(`/employer/introductions/${introductionId}?done=declined`, 303);
});

export default function DeclineIntroduction({ loaderData, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof declineSchema>({ id: "decline", lastResult: actionData?.result });
  const at = `/employer/introductions/${loaderData.id}`;
  return (
    <EmployerLayout>
      <title>{pageTitle("Say no, and why", { error: actionData !== undefined })}</title>
      <BackLink to={at}>{loaderData.who}</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle
            caption={`${loaderData.who}, ${loaderData.openingTitle}`}
            lead="The job coach reads your answer first, and decides how it is told."
          >
            Say no, and why
          </PageTitle>
          <Radios
            field={fields.reason}
            label="What is the reason?"
            labelSize="m"
            options={DECLINE_REASONS.map(({ code, label }) => ({ value: code, label }))}
          />
          <TextArea
            field={fields.words}
            label="More for the job coach (optional)"
            hint="Only the job coach reads this. Write about the job, not about anyone's health."
            maxLength={DECLINE_WORDS_LENGTH}
          />
          <ButtonGroup>
            <SubmitButton>Send your answer</SubmitButton>
            <ButtonLink to={at} kind="quiet">
              Go back
            </ButtonLink>
          </ButtonGroup>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
