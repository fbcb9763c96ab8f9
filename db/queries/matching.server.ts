import type { MatchingStore } from "#app/domain/matching/matching-store.ts";
import type { QueryContext } from "./context.ts";

export function matchingQueries(_context: QueryContext): MatchingStore {
  return {};
}
