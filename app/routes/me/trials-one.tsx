import { readTrial, type TrialView } from "#app/domain/work-trial/read-trial.ts";
import { AgreementEasy } from "#app/ui/brokering/agreement-easy.tsx";
import { TrialProgress } from "#app/ui/brokering/trial-progress.tsx";
import { SIDE_EASY, TrialTag } from "#app/ui/brokering/words.tsx";
import {
  BackLink, ButtonGroup, ButtonLink, EasyRead, NotificationBanner, PageTitle, Section, SeekerLayout,
} from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/trials-one";

const DONE: Record<string, string> = {
  signed: "You signed the plan.",
  recorded: "Thank you. You said how it went.",
  cancelled: "The work trial is stopped.",
};

export const loader = page(["jobSeeker"], async ({ deps, actor, id, url }) => ({
  trial: await readTrial(deps, actor, { workTrialId: id("workTrialId") }),
  done: DONE[url.searchParams.get("done") ?? ""] ?? null,
}));

export default function MyTrial({ loaderData: { trial, done } }: Route.ComponentProps) {
  const at = `/me/work-trials/${trial.id}`;
  return (
    <SeekerLayout>
      <title>{pageTitle(`Work trial: ${trial.vacancyTitle}`)}</title>
      <BackLink to="/me/introductions">Jobs</BackLink>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <PageTitle caption={trial.employerName}>Work trial: {trial.vacancyTitle}</PageTitle>
      <p>
        <TrialTag status={trial.status} />
      </p>
      <News trial={trial} />
      <ButtonGroup>
        {trial.can.sign && <ButtonLink to={`${at}/sign`}>Read the plan, and sign</ButtonLink>}
        {trial.can.record && <ButtonLink to={`${at}/outcome`}>Say how it went</ButtonLink>}
        {trial.can.cancel && (
          <ButtonLink to={`${at}/cancel`} kind="quiet">
            I want to stop
          </ButtonLink>
        )}
      </ButtonGroup>
      <TrialProgress trial={trial} names={SIDE_EASY} />
      <Section title="The plan">
        <AgreementEasy trial={trial} />
      </Section>
    </SeekerLayout>
  );
}

function News({ trial }: { trial: TrialView }) {
  switch (trial.status) {
    case "awaiting_signatures":
      return trial.can.sign ? (
        <EasyRead picture="signature">Read the plan. Sign it if it is right for you.</EasyRead>
      ) : (
        <EasyRead picture="later">You signed. We wait for the others.</EasyRead>
      );
    case "agreed":
      return trial.recorded.includes("job_seeker") ? (
        <EasyRead picture="later">You said how it went. Now the employer says how it went.</EasyRead>
      ) : (
        <EasyRead picture="check">Everyone has signed the plan.</EasyRead>
      );
    case "job_offered":
      return (
        <EasyRead picture="party">
          <p>You want the job. The employer wants you too.</p>
          <p>The job is yours.</p>
        </EasyRead>
      );
    case "ended":
      return (
        <EasyRead picture="idea">
          <p>The work trial is finished. It is not this job.</p>
          <p>You know more now about the right job for you. Your coach looks for it with you.</p>
        </EasyRead>
      );
    case "cancelled":
      return <EasyRead picture="speech">The work trial is stopped.</EasyRead>;
  }
}
