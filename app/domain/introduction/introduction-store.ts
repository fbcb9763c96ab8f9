export type IntroductionStore = Record<never, never>;
