import { redirect } from "react-router";
import { askCoach } from "#app/domain/introduction/ask-coach.ts";
import { MATCH_PARTS, viewMatches } from "#app/domain/matching/view-matches.ts";
import { askCoachSchema } from "#app/forms/ask-coach.ts";
import { MatchesPage } from "#app/ui/openings/matches-page.tsx";
import { openingIn } from "#app/web/opening-address.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/matches";

export const loader = page(["employerMember"], async ({ deps, actor, params, id, url }) => {
  const part = MATCH_PARTS.find((one) => one === url.searchParams.get("show")) ?? "all";
  const matches = await viewMatches(deps, actor, { opening: openingIn({ params, id }), page: pageNumber(url), part });
  return { matches, done: url.searchParams.get("done") === "asked" };
});

export const action = submission(["employerMember"], askCoachSchema, async ({ deps, actor, params, id, value, url }) => {
  await askCoach(deps, actor, { opening: openingIn({ params, id }), aliasId: value.aliasId });
  const back = new URLSearchParams(url.search);
  back.set("done", "asked");
  return redirect(`${url.pathname}?${back}`, 303);
});

export default function Matches({ loaderData, actionData }: Route.ComponentProps) {
  return <MatchesPage {...loaderData} problems={actionData?.result.error} />;
}
