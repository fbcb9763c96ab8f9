import type { IntroductionStore } from "#app/domain/introduction/introduction-store.ts";
import type { QueryContext } from "./context.ts";

export function introductionQueries(_context: QueryContext): IntroductionStore {
  return {};
}
