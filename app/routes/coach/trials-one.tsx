import { readTrial } from "#app/domain/work-trial/read-trial.ts";
import { AgreementSummary } from "#app/ui/brokering/agreement-summary.tsx";
import { TrialProgress } from "#app/ui/brokering/trial-progress.tsx";
import { SIDE_WORDS, TrialTag } from "#app/ui/brokering/words.tsx";
import {
  BackLink,
  ButtonGroup,
  ButtonLink,
  CoachLayout,
  Columns,
  InsetText,
  NotificationBanner,
  PageTitle,
  WarningText,
} from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/trials-one";

const DONE: Record<string, string> = {
  booked: "The work trial is booked. Everyone is asked to sign.",
  revised: "There is a new version. Everyone is asked to sign it.",
  signed: "You have signed.",
  recorded: "What you saw is kept.",
  cancelled: "The work trial is cancelled.",
};

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id, url }) => ({
  trial: await readTrial(deps, actor, { workTrialId: id("workTrialId") }),
  done: DONE[url.searchParams.get("done") ?? ""] ?? null,
}));

export default function CoachTrial({ loaderData: { trial, done } }: Route.ComponentProps) {
  const at = `/coach/work-trials/${trial.id}`;
  return (
    <CoachLayout>
      <title>{pageTitle(`Work trial: ${trial.who}`)}</title>
      <BackLink to="/coach/work-trials">Work trials</BackLink>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <Columns>
        <PageTitle caption={`${trial.vacancyTitle}${trial.employerName ? `, ${trial.employerName}` : ""}`}>
          Work trial: {trial.who}
        </PageTitle>
        <p>
          <TrialTag status={trial.status} />
        </p>
        {trial.warning && <WarningText>{trial.warning}</WarningText>}
        {trial.status === "job_offered" && (
          <InsetText>Both wanted it: the job is theirs. The vacancy is filled.</InsetText>
        )}
        {trial.status === "ended" && (
          <InsetText>
            It did not become this job. Talk with {trial.who} about what it showed: it is a step towards the right job.
          </InsetText>
        )}
        <ButtonGroup>
          {trial.can.sign && <ButtonLink to={`${at}/sign`}>Read and sign</ButtonLink>}
          {trial.can.revise && (
            <ButtonLink to={`${at}/change`} kind="secondary">
              Change the agreement
            </ButtonLink>
          )}
          {trial.can.record && <ButtonLink to={`${at}/outcome`}>Record what you saw</ButtonLink>}
          {trial.can.cancel && (
            <ButtonLink to={`${at}/cancel`} kind="quiet">
              Cancel the work trial
            </ButtonLink>
          )}
        </ButtonGroup>
        <TrialProgress trial={trial} names={SIDE_WORDS} />
        <AgreementSummary trial={trial} />
        <ButtonLink to={`/coach/introductions/${trial.introductionId}`} kind="quiet">
          Go to the introduction
        </ButtonLink>
      </Columns>
    </CoachLayout>
  );
}
