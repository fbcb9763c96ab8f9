import { redirect } from "react-router";
import { myJob, setJobAside, takeJobBack } from "#app/domain/jobs/my-jobs.ts";
import { setAsideSchema } from "#app/forms/jobs.ts";
import { OpeningEasy } from "#app/ui/brokering/job-easy.tsx";
import { BackLink, ButtonLink, EasyRead, PageTitle, Section, SeekerLayout } from "#app/ui/index.ts";
import { ErrorSummary, pageTitle } from "#app/ui/form/index.ts";
import { EasyNotes } from "#app/ui/jobs/easy-notes.tsx";
import { SetAsideButton } from "#app/ui/jobs/set-aside-button.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/job";

export const loader = page(["jobSeeker"], ({ deps, actor, id }) => myJob(deps, actor, { openingId: id("openingId") }));

export const action = submission(["jobSeeker"], setAsideSchema, async ({ deps, actor, id, value }) => {
  const openingId = id("openingId");
  if (value.answer === "back") await takeJobBack(deps, actor, { openingId });
  else await setJobAside(deps, actor, { openingId });
  return redirect(`/me/jobs?done=${value.answer}`, 303);
});

export default function OneJob({ loaderData, actionData }: Route.ComponentProps) {
  const { kind, title, employerName, distance, job, fits, unknown, wouldWork, setAside, introductionId, saidNo, wished } = loaderData;
  const problems = actionData?.result.error;
  const it = kind === "vacancy" ? "job" : "work";
  return (
    <SeekerLayout>
      <title>{pageTitle(title, { error: Boolean(problems) })}</title>
      <BackLink to="/me/jobs">Jobs near me</BackLink>
      {problems && <ErrorSummary formId="job" errors={problems as Record<string, string[]>} />}
      <PageTitle caption={employerName}>{title}</PageTitle>
      {kind === "unmet_need" && (
        <EasyRead picture="idea">
          <p>This is not a job yet.</p>
          <p>It is work that could become a job.</p>
        </EasyRead>
      )}
      {distance && <EasyRead picture="bus">It is {distance}.</EasyRead>}
      {fits.length > 0 && (
        <Section title="Why it fits you">
          <EasyNotes notes={fits} />
        </Section>
      )}
      <OpeningEasy opening={job} />
      {unknown.length > 0 && (
        <Section title="What we do not know yet">
          <EasyNotes notes={unknown} />
        </Section>
      )}
      {wouldWork.length > 0 && (
        <Section title="What could make it work">
          <EasyNotes notes={wouldWork} />
        </Section>
      )}
      <Section title="What you can do">
        {introductionId && !saidNo ? (
          <>
            <EasyRead picture="check">This is in your jobs already.</EasyRead>
            <ButtonLink to={`/me/introductions/${introductionId}`}>Go to it</ButtonLink>
          </>
        ) : (
          <>
            {saidNo && !wished && (
              <EasyRead picture="no">
                <p>You said no to this {it}.</p>
                <p>You can change your mind.</p>
              </EasyRead>
            )}
            <EasyRead picture="coach">
              <p>{wished ? `You asked your coach about this ${it}.` : `You can ask your coach about this ${it}.`}</p>
              <p>The employer does not know that you ask.</p>
            </EasyRead>
            <ButtonLink to={`/me/jobs/${loaderData.id}/ask`} kind={wished ? "secondary" : "primary"}>
              {wished ? "See what you asked" : "Ask my coach about it"}
            </ButtonLink>
            <EasyRead picture="hand">
              <p>“Not for me” takes this {it} out of your list.</p>
              <p>You can put it back. Only your coach can see it.</p>
            </EasyRead>
          </>
        )}
        {(!introductionId || saidNo) && <SetAsideButton job={loaderData} setAside={setAside} />}
      </Section>
    </SeekerLayout>
  );
}
