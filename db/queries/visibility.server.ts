import type { VisibilityStore } from "#app/domain/visibility/visibility-store.ts";
import type { QueryContext } from "./context.ts";

export function visibilityQueries(_context: QueryContext): VisibilityStore {
  return {};
}
