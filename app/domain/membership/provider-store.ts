export type ProviderStore = Record<never, never>;
