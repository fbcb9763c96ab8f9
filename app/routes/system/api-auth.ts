import { NotFound } from "#app/domain/errors.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/api-auth";

/** better-auth's own addresses. None is open: `OPEN_AUTH_ENDPOINTS` is empty. */
export const loader = page("anyone", () => Promise.reject<Response>(new NotFound()));

export function action(args: Route.ActionArgs) {
  return loader(args);
}
