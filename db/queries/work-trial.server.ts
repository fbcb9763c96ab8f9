import type { WorkTrialStore } from "#app/domain/work-trial/work-trial-store.ts";
import type { QueryContext } from "./context.ts";

export function workTrialQueries(_context: QueryContext): WorkTrialStore {
  return {};
}
