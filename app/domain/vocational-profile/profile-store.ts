export type ProfileStore = Record<never, never>;
