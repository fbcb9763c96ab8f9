import { redirect } from "react-router";
import { readToldNote } from "#app/domain/told/read-told.ts";
import { reviewToldNote } from "#app/domain/told/told-notes.ts";
import { TOLD_TOPICS } from "#app/domain/told/told-topics.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { toldBy } from "#app/ui/circle/told.tsx";
import { BackLink, CoachLayout, Columns, InsetText, PageTitle } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { TypedWords } from "#app/ui/profile/profile-views.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/person-told-note";

const COACHES = ["jobCoach", "providerLead"] as const;

export const loader = page(COACHES, async ({ deps, actor, id }) => ({
  id: id("jobSeekerId"),
  note: await readToldNote(deps, actor, { jobSeekerId: id("jobSeekerId"), toldNoteId: id("toldNoteId") }),
}));

export const action = submission(COACHES, buttonSchema, async ({ deps, actor, id }) => {
  const jobSeekerId = id("jobSeekerId");
  await reviewToldNote(deps, actor, { jobSeekerId, toldNoteId: id("toldNoteId") });
  return redirect(`/coach/people/${jobSeekerId}/told?done=read`, 303);
});

export default function ToldNoteToRead({ loaderData: { id, note }, actionData }: Route.ComponentProps) {
  const { form } = useFirstshiftForm<typeof buttonSchema>({ id: "read", lastResult: actionData?.result });
  const { knownAs } = note;
  const title = `What you were told about ${knownAs}`;
  return (
    <CoachLayout>
      <title>{pageTitle(title, { error: actionData !== undefined })}</title>
      <BackLink to={`/coach/people/${id}/told`}>What others told us about {knownAs}</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle caption={labelOf(TOLD_TOPICS, note.topic)} lead={toldBy(note)}>
            {title}
          </PageTitle>
          <InsetText>
            <TypedWords text={note.words} />
          </InsetText>
          {note.isRead ? (
            <p className="govuk-body">You have read it. {knownAs} can read it too, and take it out.</p>
          ) : (
            <>
              <p className="govuk-body">
                {knownAs} sees that it is there, and can read it once you say that you have read it. If it would hurt {knownAs},
                talk with them before.
              </p>
              <SubmitButton>I have read it</SubmitButton>
            </>
          )}
        </FormShell>
      </Columns>
    </CoachLayout>
  );
}
