export type MatchingStore = Record<never, never>;
