import { NotFound } from "#app/domain/errors.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/not-found";

export const loader = page("anyone", () => Promise.reject<null>(new NotFound()));

export function action(args: Route.ActionArgs) {
  return loader(args);
}

/** Never drawn: the loader always ends in the error page. Its presence makes this a page, with the site around it. */
export default function NotFoundPage() {
  return null;
}
