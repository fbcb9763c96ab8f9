import { redirect } from "react-router";
import { readPersonISupport } from "#app/domain/circle/read-circle.ts";
import { raiseWorry } from "#app/domain/worry/raise-worry.ts";
import { WORRY_LENGTH, WORRY_TOPICS } from "#app/domain/worry/worry-rules.ts";
import { worrySchema } from "#app/forms/circle.ts";
import { IfSomebodyIsInDanger } from "#app/ui/circle/worries.tsx";
import { BackLink, CircleLayout, Columns, InsetText, PageTitle } from "#app/ui/index.ts";
import { FormShell, Radios, SubmitButton, TextArea, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/worry-new";

export const loader = page(["supporter"], async ({ deps, actor, id }) => ({
  person: await readPersonISupport(deps, actor, { jobSeekerId: id("jobSeekerId") }),
  worryId: deps.random.uuid(),
}));

export const action = submission(["supporter"], worrySchema, async ({ deps, actor, id, value }) => {
  const jobSeekerId = id("jobSeekerId");
  await raiseWorry(deps, actor, { jobSeekerId, ...value });
  return redirect(`/circle/people/${jobSeekerId}/worries?done=raised`, 303);
});

export default function RaiseWorry({ loaderData: { person, worryId }, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof worrySchema>({ id: "worry", lastResult: actionData?.result });
  const { id, knownAs, coachName, providerName } = person;
  const title = "What worries you?";
  return (
    <CircleLayout>
      <title>{pageTitle(title, { error: actionData !== undefined })}</title>
      <BackLink to={`/circle/people/${id}/worries`}>Worries</BackLink>
      <Columns>
        <FormShell form={form} hidden={{ worryId }}>
          <PageTitle caption={`About ${knownAs} and work`}>{title}</PageTitle>
          <InsetText>
            {knownAs} can read what you write, and the answer. {coachName} answers within 3 days. No employer sees any of it.
          </InsetText>
          <IfSomebodyIsInDanger knownAs={knownAs} providerName={providerName} />
          <Radios
            field={fields.topic}
            label="What is it about?"
            labelSize="m"
            options={WORRY_TOPICS.map(({ code, label }) => ({ value: code, label }))}
          />
          <TextArea
            field={fields.words}
            label="Your worry, in your own words"
            labelSize="m"
            hint={`Write it so that you would say it to ${knownAs} too`}
            rows={6}
            maxLength={WORRY_LENGTH}
          />
          <SubmitButton>Send to {coachName}</SubmitButton>
        </FormShell>
      </Columns>
    </CircleLayout>
  );
}
