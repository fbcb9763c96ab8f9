import { redirect } from "react-router";
import { changeCoach, readCoachOf } from "#app/domain/membership/change-coach.ts";
import { ANY_COACH, changeCoachSchema } from "#app/forms/coach.ts";
import { BackLink, ButtonLink, CoachLayout, EmptyState, PageTitle } from "#app/ui/index.ts";
import { FormShell, pageTitle, Radios, SubmitButton, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/person-coach";

export const loader = page(["providerLead"], ({ deps, actor, id }) => readCoachOf(deps, actor, { jobSeekerId: id("jobSeekerId") }));

export const action = submission(["providerLead"], changeCoachSchema, async ({ deps, actor, id, value }) => {
  const jobSeekerId = id("jobSeekerId");
  await changeCoach(deps, actor, { jobSeekerId, providerId: actor.providerId, ...value });
  return redirect(`/coach/people/${jobSeekerId}?done=coach`, 303);
});

export default function AnotherCoach({ loaderData: person, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof changeCoachSchema>({ id: "coach", lastResult: actionData?.result });
  const question = `Another coach for ${person.knownAs}`;
  const at = `/coach/people/${person.jobSeekerId}`;
  return (
    <CoachLayout>
      <title>{pageTitle(question, { error: actionData !== undefined })}</title>
      <BackLink to={at}>{person.knownAs}</BackLink>
      <FormShell form={form} hidden={{ fromCoachId: person.coachId }}>
        <PageTitle lead={`${person.coachName} supports ${person.knownAs} now. Use this when a coach is away or leaves.`}>
          {question}
        </PageTitle>
        {person.others.length === 0 ? (
          <EmptyState title="There is no other coach" action={<ButtonLink to="/coach/team">Invite a coach</ButtonLink>} />
        ) : (
          <>
            <p className="govuk-body">
              {person.knownAs} and both coaches get an email. {person.coachName} cannot open anything of {person.knownAs}’s any
              more. {person.knownAs} can choose someone else at any time.
            </p>
            <Radios
              field={fields.coachId}
              label="Who takes over?"
              labelSize="m"
              options={[
                ...person.others.map(({ id, name }) => ({ value: id, label: name })),
                { value: ANY_COACH, label: "Whoever supports the fewest people" },
              ]}
            />
            <SubmitButton>Change the coach</SubmitButton>
          </>
        )}
      </FormShell>
    </CoachLayout>
  );
}
