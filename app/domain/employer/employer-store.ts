export type EmployerStore = Record<never, never>;
