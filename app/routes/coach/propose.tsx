import { redirect } from "react-router";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { peopleToPropose, proposable } from "#app/domain/introduction/read-proposal.ts";
import { jobFilterFrom } from "#app/domain/jobs/job-filter.ts";
import { suggestJobs } from "#app/domain/jobs/suggest-jobs.ts";
import { proposalSchema } from "#app/forms/introduction.ts";
import { openingInQuery } from "#app/forms/opening.ts";
import { ChooseOpening, ChoosePerson } from "#app/ui/brokering/propose-choices.tsx";
import { ProposalForm } from "#app/ui/brokering/proposal-form.tsx";
import { BackLink, CoachLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { searched } from "#app/web/searched.ts";
import type { Route } from "./+types/propose";

const COACHES = ["jobCoach", "providerLead"] as const;

/** First the person, then the opening, then the proposal: each step is an address of its own. */
export const loader = page(COACHES, async ({ deps, actor, url }) => {
  const jobSeekerId = proposalSchema.shape.jobSeekerId.safeParse(url.searchParams.get("person")).data ?? null;
  const opening = openingInQuery(url.searchParams);
  const looking = { search: searched(url, "search"), page: pageNumber(url) };
  if (jobSeekerId === null) {
    return { step: "person" as const, people: await peopleToPropose(deps, actor, { page: looking.page }), opening };
  }
  if (opening === null) {
    const filter = jobFilterFrom((name) => url.searchParams.get(name));
    const suggested = await suggestJobs(deps, actor, { jobSeekerId, filter, part: "open", ...looking });
    return { step: "opening" as const, suggested, filter, search: looking.search };
  }
  return { step: "proposal" as const, proposal: await proposable(deps, actor, { jobSeekerId, opening }) };
});

export const action = submission(COACHES, proposalSchema, async ({ deps, actor, value }) => {
  const { introductionId } = await proposeIntroduction(deps, actor, { ...value, note: value.note ?? "" });
  return redirect(`/coach/introductions/${introductionId}?done=proposed`, 303);
});

export default function Propose({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle("Propose an introduction", { error: actionData !== undefined })}</title>
      <BackLink to="/coach/introductions">Introductions</BackLink>
      {loaderData.step === "person" && <ChoosePerson {...loaderData} />}
      {loaderData.step === "opening" && <ChooseOpening {...loaderData} />}
      {loaderData.step === "proposal" && <ProposalForm proposal={loaderData.proposal} lastResult={actionData?.result} />}
    </CoachLayout>
  );
}
