export type VacancyStore = Record<never, never>;
