import type { VacancyStore } from "#app/domain/vacancy/vacancy-store.ts";
import type { QueryContext } from "./context.ts";

export function vacancyQueries(_context: QueryContext): VacancyStore {
  return {};
}
