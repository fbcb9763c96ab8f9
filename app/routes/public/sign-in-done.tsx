import { redirect } from "react-router";
import { HOME } from "#app/ui/layout/navigation.ts";
import { SIGNED_IN, page } from "#app/web/page.server.ts";
import { sameSitePath } from "#app/web/same-site-path.ts";

/** After signing in: on to where the person was going, or to their own first page. */
export const loader = page(SIGNED_IN, async ({ actor, url }) => {
  const next = sameSitePath(url.searchParams.get("next"));
  return redirect(next === "/" ? (HOME[actor.kind] ?? "/") : next);
});
