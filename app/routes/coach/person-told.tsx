import { redirect } from "react-router";
import { addToldNote } from "#app/domain/told/told-notes.ts";
import { readTold, type ToldNoteView } from "#app/domain/told/read-told.ts";
import { toldNoteSchema } from "#app/forms/told.ts";
import { ConsentTable, ToldNoteForm, ToldNotes, toldBy } from "#app/ui/circle/told.tsx";
import {
  BackLink, ButtonLink, CoachLayout, Columns, EmptyState, InsetText, NotificationBanner, PageTitle, Pagination, Section,
} from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/person-told";

const COACHES = ["jobCoach", "providerLead"] as const;

export const loader = page(COACHES, async ({ deps, actor, id, url }) => {
  const jobSeekerId = id("jobSeekerId");
  return {
    id: jobSeekerId,
    told: await readTold(deps, actor, { jobSeekerId, page: pageNumber(url) }),
    toldNoteId: deps.random.uuid(),
    done: url.searchParams.get("done"),
  };
});

export const action = submission(COACHES, toldNoteSchema, async ({ deps, actor, id, value }) => {
  const jobSeekerId = id("jobSeekerId");
  await addToldNote(deps, actor, { jobSeekerId, ...value });
  return redirect(`/coach/people/${jobSeekerId}/told?done=added`, 303);
});

function ToRead({ to, note, knownAs }: { to: string; note: ToldNoteView; knownAs: string }) {
  return (
    <>
      <p>{knownAs} can read it once you say that you have.</p>
      <ButtonLink to={to} kind="secondary">
        Read it<span className="govuk-visually-hidden">: {toldBy(note)}</span>
      </ButtonLink>
    </>
  );
}

export default function ToldAboutPerson({ loaderData: { id, told, toldNoteId, done }, actionData }: Route.ComponentProps) {
  const { knownAs, consents, notes } = told;
  const title = `What others told us about ${knownAs}`;
  return (
    <CoachLayout>
      <title>{pageTitle(title, { error: actionData !== undefined })}</title>
      <BackLink to={`/coach/people/${id}`}>{knownAs}</BackLink>
      {done === "added" && <NotificationBanner kind="success">It is in the record. {knownAs} can read it and take it out.</NotificationBanner>}
      {done === "read" && <NotificationBanner kind="success">{knownAs} can read it now, and take it out.</NotificationBanner>}
      <PageTitle lead={`Between ${knownAs} and you. Ask nobody about ${knownAs} before they have said yes.`}>{title}</PageTitle>
      {consents.length > 0 && <ConsentTable consents={consents} knownAs={knownAs} />}
      <Columns>
        {consents.some(({ state }) => state === "stands") ? (
          <Section title="Write down what you were told">
            <ToldNoteForm key={toldNoteId} told={told} toldNoteId={toldNoteId} lastResult={actionData?.result} by="coach" />
          </Section>
        ) : (
          <InsetText>
            Nobody may tell us anything now. {knownAs} says yes on their own page, under “My circle”, “What others can tell us
            about me”. You can look at that page together.
          </InsetText>
        )}
        <Section title="In the record">
          {notes.length === 0 ? <EmptyState title="Nothing yet" /> : <ToldNotes notes={notes} unread={(note) => <ToRead to={`/coach/people/${id}/told/${note.id}`} note={note} knownAs={knownAs} />} />}
        </Section>
        <Pagination page={told.page} hasNext={told.hasNext} href={(page) => `?page=${page}`} label="In the record" />
      </Columns>
    </CoachLayout>
  );
}
