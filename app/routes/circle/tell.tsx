import { redirect } from "react-router";
import { addToldNote } from "#app/domain/told/told-notes.ts";
import { readTold } from "#app/domain/told/read-told.ts";
import { toldNoteSchema } from "#app/forms/told.ts";
import { ToldNoteForm, ToldNotes } from "#app/ui/circle/told.tsx";
import {
  BackLink, CircleLayout, Columns, InsetText, NotificationBanner, PageTitle, Pagination, Section,
} from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/tell";

export const loader = page(["supporter"], async ({ deps, actor, id, url }) => {
  const jobSeekerId = id("jobSeekerId");
  return {
    id: jobSeekerId,
    told: await readTold(deps, actor, { jobSeekerId, page: pageNumber(url) }),
    toldNoteId: deps.random.uuid(),
    done: url.searchParams.get("done") === "added",
  };
});

export const action = submission(["supporter"], toldNoteSchema, async ({ deps, actor, id, value }) => {
  const jobSeekerId = id("jobSeekerId");
  await addToldNote(deps, actor, { jobSeekerId, ...value });
  return redirect(`/circle/people/${jobSeekerId}/tell?done=added`, 303);
});

export default function Tell({ loaderData: { id, told, toldNoteId, done }, actionData }: Route.ComponentProps) {
  const { knownAs, notes } = told;
  const title = `Tell us about ${knownAs}`;
  return (
    <CircleLayout>
      <title>{pageTitle(title, { error: actionData !== undefined })}</title>
      <BackLink to={`/circle/people/${id}`}>{knownAs}</BackLink>
      {done && <NotificationBanner kind="success">It is in the record. {knownAs} can read it once their coach has.</NotificationBanner>}
      <Columns>
        <PageTitle lead={`For ${knownAs} and their coach. No employer ever reads it.`}>{title}</PageTitle>
        {told.consents.some(({ state }) => state === "stands") ? (
          <ToldNoteForm key={toldNoteId} told={told} toldNoteId={toldNoteId} lastResult={actionData?.result} by="supporter" />
        ) : (
          <InsetText>
            You can tell us something only once {knownAs} has said yes to it. They do it on their own page, under “My circle”,
            “What others can tell us about me”.
          </InsetText>
        )}
        {notes.length > 0 && (
          <Section title="What you told us">
            <ToldNotes notes={notes} unread={() => <p>The coach has not read it yet. {knownAs} can read it once they have.</p>} />
          </Section>
        )}
        <Pagination page={told.page} hasNext={told.hasNext} href={(page) => `?page=${page}`} label="What you told us" />
      </Columns>
    </CircleLayout>
  );
}
