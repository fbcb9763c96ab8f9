import { readTrials } from "#app/domain/work-trial/read-trials.ts";
import { TrialList } from "#app/ui/brokering/trial-list.tsx";
import { CoachLayout, EmptyState, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/trials";

export const loader = page(["jobCoach", "providerLead"], ({ deps, actor }) => readTrials(deps, actor));

export default function CoachTrials({ loaderData: trials }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle("Work trials")}</title>
      <PageTitle>Work trials</PageTitle>
      {trials.length === 0 ? (
        <EmptyState title="No work trials yet">
          <p>Book one once somebody has been introduced to an employer.</p>
        </EmptyState>
      ) : (
        <TrialList trials={trials} at="/coach/work-trials" />
      )}
    </CoachLayout>
  );
}
