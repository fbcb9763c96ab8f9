import { readTrial } from "#app/domain/work-trial/read-trial.ts";
import { AgreementSummary } from "#app/ui/brokering/agreement-summary.tsx";
import { TrialProgress } from "#app/ui/brokering/trial-progress.tsx";
import { SIDE_WORDS, TrialTag } from "#app/ui/brokering/words.tsx";
import {
  BackLink,
  ButtonGroup,
  ButtonLink,
  Columns,
  EmployerLayout,
  InsetText,
  NotificationBanner,
  PageTitle,
} from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/trials-one";

const DONE: Record<string, string> = {
  signed: "You have signed.",
  recorded: "Thank you. What you recorded is kept.",
  cancelled: "The work trial is cancelled.",
};

export const loader = page(["employerMember"], async ({ deps, actor, id, url }) => ({
  trial: await readTrial(deps, actor, { workTrialId: id("workTrialId") }),
  done: DONE[url.searchParams.get("done") ?? ""] ?? null,
}));

export default function EmployerTrial({ loaderData: { trial, done } }: Route.ComponentProps) {
  const at = `/employer/work-trials/${trial.id}`;
  return (
    <EmployerLayout>
      <title>{pageTitle(`Work trial: ${trial.who}`)}</title>
      <BackLink to="/employer/work-trials">Work trials</BackLink>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <Columns>
        <PageTitle caption={trial.vacancyTitle}>Work trial: {trial.who}</PageTitle>
        <p>
          <TrialTag status={trial.status} />
        </p>
        {trial.status === "job_offered" && (
          <InsetText>You both wanted it: the job is theirs. The vacancy is filled.</InsetText>
        )}
        {trial.status === "ended" && (
          <InsetText>
            It did not become this job. It was a step towards the right one. Thank you for making it possible.
          </InsetText>
        )}
        {trial.status === "agreed" && trial.recorded.includes("employer") && (
          <InsetText>You have said how it went. You see what they say when it is over.</InsetText>
        )}
        <ButtonGroup>
          {trial.can.sign && <ButtonLink to={`${at}/sign`}>Read and sign</ButtonLink>}
          {trial.can.record && <ButtonLink to={`${at}/outcome`}>Say how it went</ButtonLink>}
          {trial.can.cancel && (
            <ButtonLink to={`${at}/cancel`} kind="quiet">
              Cancel the work trial
            </ButtonLink>
          )}
        </ButtonGroup>
        <TrialProgress trial={trial} names={SIDE_WORDS} />
        <AgreementSummary trial={trial} />
      </Columns>
    </EmployerLayout>
  );
}
