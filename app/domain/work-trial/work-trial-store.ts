export type WorkTrialStore = Record<never, never>;
