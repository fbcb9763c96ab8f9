import { Form, redirect } from "react-router";
import { readWorries, type WorryView } from "#app/domain/worry/read-worries.ts";
import { takeBackWorry } from "#app/domain/worry/raise-worry.ts";
import { takeBackWorrySchema } from "#app/forms/circle.ts";
import { AnsweredTag, WorryList } from "#app/ui/circle/worries.tsx";
import { BackLink, ButtonLink, CircleLayout, Columns, EmptyState, NotificationBanner, PageTitle, Pagination } from "#app/ui/index.ts";
import { ErrorSummary, SubmitButton, pageTitle } from "#app/ui/form/index.ts";
import { formatDay, formatWeekday } from "#app/ui/format.ts";
import { doneWords } from "#app/web/done.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/worries";

const DONE = {
  raised: "The coach has your worry. We write to you when there is an answer.",
  "taken-back": "It is taken back. Nobody can read it any more.",
};

export const loader = page(["supporter"], async ({ deps, actor, id, url }) => {
  const jobSeekerId = id("jobSeekerId");
  return {
    id: jobSeekerId,
    view: await readWorries(deps, actor, { jobSeekerId, page: pageNumber(url) }),
    done: doneWords(DONE, url),
  };
});

export const action = submission(["supporter"], takeBackWorrySchema, async ({ deps, actor, id, value }) => {
  await takeBackWorry(deps, actor, value);
  return redirect(`/circle/people/${id("jobSeekerId")}/worries?done=taken-back`, 303);
});

export default function MyWorries({ loaderData: { id, view, done }, actionData }: Route.ComponentProps) {
  const { knownAs, coachName, worries } = view;
  const refused = actionData?.result.error as Record<string, string[]> | undefined;
  return (
    <CircleLayout>
      <title>{pageTitle(`Worries about ${knownAs}`, { error: refused !== undefined })}</title>
      <BackLink to={`/circle/people/${id}`}>{knownAs}</BackLink>
      {refused && <ErrorSummary formId="take-back" errors={refused} />}
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <Columns>
        <PageTitle lead={`What you asked ${coachName}, and the answers. ${knownAs} can read both once there is an answer.`}>Worries</PageTitle>
        <ButtonLink to={`/circle/people/${id}/worries/new`}>Say what worries you</ButtonLink>
        {worries.length === 0 ? (
          <EmptyState title="You have raised no worry" />
        ) : (
          <WorryList
            worries={worries}
            status={(worry) => <AnsweredTag worry={worry} />}
            subtitle={(worry) =>
              worry.status === "raised"
                ? `Raised on ${formatDay(worry.raisedAt)}. Answer by ${formatWeekday(worry.answerBy)}.`
                : `Raised on ${formatDay(worry.raisedAt)}.`
            }
            answeredBy="The job coach answered"
            actions={(worry) => worry.status === "raised" && <TakeBack worry={worry} />}
          />
        )}
        <Pagination page={view.page} hasNext={view.hasNext} href={(page) => `?page=${page}`} label="Worries" />
      </Columns>
    </CircleLayout>
  );
}

function TakeBack({ worry }: { worry: WorryView }) {
  return (
    <Form method="post" defaultShouldRevalidate>
      <input type="hidden" name="worryId" value={worry.id} />
      <SubmitButton kind="quiet">
        Take it back<span className="govuk-visually-hidden">: raised on {formatDay(worry.raisedAt)}</span>
      </SubmitButton>
    </Form>
  );
}
