import { redirect } from "react-router";
import { readToldNoteAboutMe } from "#app/domain/told/read-told.ts";
import { removeToldNote } from "#app/domain/told/told-notes.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { toldBy } from "#app/ui/circle/told.tsx";
import { BackLink, ButtonGroup, ButtonLink, InsetText, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { TypedWords } from "#app/ui/profile/profile-views.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/circle-told-remove";

export const loader = page(["jobSeeker"], ({ deps, actor, id }) => readToldNoteAboutMe(deps, actor, { toldNoteId: id("toldNoteId") }));

export const action = submission(["jobSeeker"], buttonSchema, async ({ deps, actor, id }) => {
  await removeToldNote(deps, actor, { toldNoteId: id("toldNoteId") });
  return redirect("/me/circle/telling?done=removed", 303);
});

const QUESTION = "Take this out?";

export default function TakeOutNote({ loaderData: note, actionData }: Route.ComponentProps) {
  const { form } = useFirstshiftForm<typeof buttonSchema>({ id: "remove", lastResult: actionData?.result });
  return (
    <SeekerLayout>
      <title>{pageTitle(QUESTION, { error: actionData !== undefined })}</title>
      <BackLink to="/me/circle/telling">What others can tell us</BackLink>
      <FormShell form={form}>
        <PageTitle lead={toldBy(note)}>{QUESTION}</PageTitle>
        <InsetText>
          {note.words === null ? <p>Your coach has not read it yet. You can take it out now.</p> : <TypedWords text={note.words} />}
        </InsetText>
        <ButtonGroup>
          <SubmitButton kind="warning">Yes, take it out</SubmitButton>
          <ButtonLink to="/me/circle/telling" kind="quiet">
            No, keep it
          </ButtonLink>
        </ButtonGroup>
      </FormShell>
    </SeekerLayout>
  );
}
