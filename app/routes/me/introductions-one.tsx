import { redirect } from "react-router";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { HAS_EMPLOYER_PAGE, LIVE_INTRODUCTION_STATES } from "#app/domain/introduction/introduction-lifecycle.ts";
import { introductionForJobSeeker, type SeekerIntroductionView } from "#app/domain/introduction/read-for-job-seeker.ts";
import { seekerAnswerSchema } from "#app/forms/introduction.ts";
import { OpeningEasy } from "#app/ui/brokering/job-easy.tsx";
import { History } from "#app/ui/brokering/history.tsx";
import { CoachSays, JobAnswer, JobNews } from "#app/ui/brokering/job-news.tsx";
import { BackLink, ButtonLink, EasyRead, NotificationBanner, PageTitle, Section, SeekerLayout } from "#app/ui/index.ts";
import { ErrorSummary, pageTitle } from "#app/ui/form/index.ts";
import { HelpingLine } from "#app/ui/profile/helping.tsx";
import { doneWords } from "#app/web/done.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-one";

const DONE = {
  yes: "You said yes. The employer can now see how you fit.",
  no: "You said no. That is fine.",
  later: "You said later. You can answer when you are ready.",
  told: "The employer can now read what you chose.",
  "told-for-later": "The employer can read it when a day is planned.",
  "told-nothing": "You told them nothing. That is fine.",
  stopped: "You stopped this. That is fine.",
};

export const loader = page(["jobSeeker"], async ({ deps, actor, id, url }) => {
  const introduction = await introductionForJobSeeker(deps, actor, { introductionId: id("introductionId") });
  // A yes would let this employer see them: who helps with it is said first.
  const chooses = isAsked(introduction) && !introduction.seenAlready;
  if (chooses && introduction.assistance === null) throw redirect(`/me/helping?next=${encodeURIComponent(url.pathname)}`);
  return { introduction, here: url.pathname, chooses, done: doneWords(DONE, url) };
});

function isAsked({ stage }: Pick<SeekerIntroductionView, "stage">): boolean {
  return stage === "proposed" || stage === "put_off";
}

export const action = submission(["jobSeeker"], seekerAnswerSchema, async ({ deps, actor, id, url, value }) => {
  await answerIntroduction(deps, actor, { introductionId: id("introductionId"), ...value });
  return redirect(`${url.pathname}?done=${value.answer}`, 303);
});

export default function MyJob({ loaderData: { introduction, here, chooses, done }, actionData }: Route.ComponentProps) {
  const problems = actionData?.result.error;
  const asks = isAsked(introduction);
  const goesOn = LIVE_INTRODUCTION_STATES.includes(introduction.stage);
  return (
    <SeekerLayout>
      <title>{pageTitle(introduction.title, { error: actionData !== undefined })}</title>
      <BackLink to="/me/introductions">My jobs</BackLink>
      {problems && <ErrorSummary formId="answer" errors={problems as Record<string, string[]>} />}
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      {chooses && <HelpingLine assistance={introduction.assistance} next={here} />}
      <PageTitle caption={introduction.employerName}>{introduction.title}</PageTitle>
      {!asks && <JobNews introduction={introduction} />}
      {HAS_EMPLOYER_PAGE.includes(introduction.stage) && (
        <ButtonLink to={`/me/visibility/${introduction.employerId}/preview?opening=${introduction.openingId}`} kind="secondary">
          See what they see
        </ButtonLink>
      )}
      {introduction.askAgain && (
        <>
          <EasyRead picture="repeat">
            <p>You said no. You can change your mind.</p>
            <p>The employer does not know that you ask.</p>
          </EasyRead>
          <ButtonLink to={`/me/jobs/${introduction.askAgain}/ask`} kind="secondary">
            Ask my coach about it
          </ButtonLink>
        </>
      )}
      {introduction.note && (
        <Section title="Your coach says">
          <EasyRead picture="coach">
            {introduction.note.split("\n").map((line, index) => (
              <p key={index}>{line}</p>
            ))}
          </EasyRead>
        </Section>
      )}
      <CoachSays introduction={introduction} />
      {introduction.job && <OpeningEasy opening={introduction.job} />}
      {asks && <JobAnswer introduction={introduction} readBackProblem={problems?.readBack?.[0]} />}
      <Section title="Messages">
        <EasyRead picture="letter">
          {introduction.unread > 0 ? "You have a new message." : goesOn ? "You can write to your coach about this job." : "You can read the messages again."}
        </EasyRead>
        <ButtonLink to={`/me/introductions/${introduction.id}/messages`} kind="secondary">
          Open messages
        </ButtonLink>
      </Section>
      <History entries={introduction.history} title="What has happened so far" />
      {introduction.canStop && (
        <ButtonLink to={`/me/introductions/${introduction.id}/stop`} kind="quiet">
          I changed my mind
        </ButtonLink>
      )}
    </SeekerLayout>
  );
}
