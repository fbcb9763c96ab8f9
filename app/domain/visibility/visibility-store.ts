export type VisibilityStore = Record<never, never>;
