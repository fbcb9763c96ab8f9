import { redirect } from "react-router";
import { askCoach } from "#app/domain/introduction/ask-coach.ts";
import { viewMatches } from "#app/domain/matching/view-matches.ts";
import { askCoachSchema } from "#app/forms/ask-coach.ts";
import { MatchesPage } from "#app/ui/openings/matches-page.tsx";
import { openingIn } from "#app/web/opening-address.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/matches";

export const loader = page(["employerMember"], async ({ deps, actor, params, id, url }) => {
  const wanted = Number(url.searchParams.get("page") ?? "1");
  const matches = await viewMatches(deps, actor, {
    opening: openingIn({ params, id }),
    page: Number.isSafeInteger(wanted) ? wanted : 1,
  });
  return { matches, done: url.searchParams.get("done") === "asked" };
});

export const action = submission(["employerMember"], askCoachSchema, async ({ deps, actor, params, id, value, url }) => {
  await askCoach(deps, actor, { opening: openingIn({ params, id }), aliasId: value.aliasId });
  const page = url.searchParams.get("page");
  return redirect(`${url.pathname}?${page ? `page=${encodeURIComponent(page)}&` : ""}done=asked`, 303);
});

export default function Matches({ loaderData, actionData }: Route.ComponentProps) {
  return <MatchesPage {...loaderData} problems={actionData?.result.error} />;
}
