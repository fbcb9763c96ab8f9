import type { EmployerStore } from "#app/domain/employer/employer-store.ts";
import type { QueryContext } from "./context.ts";

export function employerQueries(_context: QueryContext): EmployerStore {
  return {};
}
