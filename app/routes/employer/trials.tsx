import { readTrials } from "#app/domain/work-trial/read-trials.ts";
import { TrialList } from "#app/ui/brokering/trial-list.tsx";
import { EmployerLayout, EmptyState, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/trials";

export const loader = page(["employerMember"], ({ deps, actor }) => readTrials(deps, actor));

export default function EmployerTrials({ loaderData: trials }: Route.ComponentProps) {
  return (
    <EmployerLayout>
      <title>{pageTitle("Work trials")}</title>
      <PageTitle lead="One vacancy, one person. If both of you want it afterwards, the job is theirs.">
        Work trials
      </PageTitle>
      {trials.length === 0 ? (
        <EmptyState title="No work trials yet">
          <p>The job coach books a work trial once somebody has been introduced to you.</p>
        </EmptyState>
      ) : (
        <TrialList trials={trials} at="/employer/work-trials" />
      )}
    </EmployerLayout>
  );
}
