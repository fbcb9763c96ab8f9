import { Link } from "react-router";
import type { ActorKind } from "#app/domain/actor.ts";
import { useRootData } from "./layout/root-data.ts";

/** Pages that public pages speak of, and who has them. Whoever is not signed in is asked to, and goes on to the page. */
const WHOSE = {
  "/me/coach": ["visitor", "jobSeeker"],
  "/me/visibility": ["visitor", "jobSeeker"],
  "/refer": ["visitor", "newcomer", "jobSeeker", "supporter", "jobCoach", "providerLead"],
} as const satisfies Record<string, readonly ActorKind[]>;
type Page = keyof typeof WHOSE;

/** Whether there is such a page for whoever reads this one. */
export function useHas(page: Page): boolean {
  const whose: readonly ActorKind[] = WHOSE[page];
  return whose.includes(useRootData().kind);
}

/** A page's name; a link for those who have such a page, since it does not exist for the others. */
export function OwnLink({ to, children }: { to: Page; children: string }) {
  return useHas(to) ? <Link to={to}>{children}</Link> : <>{children}</>;
}
