import { redirect } from "react-router";
import { Invalid } from "#app/domain/errors.ts";
import { findEmployers } from "#app/domain/visibility/find-employers.ts";
import { prepareChoice, withdrawPreparedChoice } from "#app/domain/visibility/prepare-choice.ts";
import { readPreparing } from "#app/domain/visibility/read-preparing.ts";
import { withdrawVisibility } from "#app/domain/visibility/withdraw-visibility.ts";
import { helpChoosingSchema } from "#app/forms/visibility.ts";
import { BackLink, ButtonLink, CoachLayout, NotificationBanner, PageTitle } from "#app/ui/index.ts";
import { ErrorSummary, pageTitle } from "#app/ui/form/index.ts";
import { PreparedList, PrepareSearch, SeesList } from "#app/ui/visibility/preparing.tsx";
import { page, submission } from "#app/web/page.server.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { searched } from "#app/web/searched.ts";
import type { Route } from "./+types/person-visibility";

const DONE: Record<string, string> = {
  prepare: "The yes is written down. It counts when they say it on their own page.",
  "take-back": "It is taken back.",
  hide: "This employer cannot see them any more.",
};

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id, url }) => {
  const jobSeekerId = id("jobSeekerId");
  const preparing = await readPreparing(deps, actor, { jobSeekerId });
  const search = { name: searched(url, "name"), town: searched(url, "town") };
  const done = DONE[url.searchParams.get("done") ?? ""] ?? null;
  if (!url.searchParams.has("name")) return { preparing, search, found: null, problems: {}, done };
  try {
    const found = await findEmployers(deps, actor, { ...search, page: pageNumber(url), jobSeekerId });
    return { preparing, search, found, problems: {}, done };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return { preparing, search, found: null, problems: error.fields, done };
  }
});

export const action = submission(["jobCoach", "providerLead"], helpChoosingSchema, async ({ deps, actor, id, value }) => {
  const pair = { jobSeekerId: id("jobSeekerId"), employerId: value.employerId };
  if (value.do === "prepare") await prepareChoice(deps, actor, pair);
  else if (value.do === "take-back") await withdrawPreparedChoice(deps, actor, pair);
  else await withdrawVisibility(deps, actor, pair);
  return redirect(`/coach/people/${pair.jobSeekerId}/visibility?done=${value.do}`, 303);
});

export default function HelpChoosing({ loaderData, actionData }: Route.ComponentProps) {
  const { preparing, search, found, problems, done } = loaderData;
  const { knownAs, jobSeekerId } = preparing;
  const title = `Who can see ${knownAs}`;
  const refused = actionData?.result.error;
  return (
    <CoachLayout>
      <title>{pageTitle(title, { error: refused !== undefined || Object.keys(problems).length > 0 })}</title>
      <BackLink to={`/coach/people/${jobSeekerId}`}>{knownAs}</BackLink>
      {refused && <ErrorSummary formId="preparing" errors={refused as Record<string, string[]>} />}
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <PageTitle lead={`Only ${knownAs} can let an employer see them. You can write down a yes, and record a no.`}>
        {title}
      </PageTitle>
      <SeesList {...preparing} />
      <PreparedList {...preparing} />
      <ButtonLink to={`/coach/people/${jobSeekerId}/visibility/rule`} kind="secondary">
        Write down a rule
      </ButtonLink>
      <PrepareSearch preparing={preparing} search={search} found={found} problems={problems} />
    </CoachLayout>
  );
}
