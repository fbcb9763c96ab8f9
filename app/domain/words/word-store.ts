import type { Temporal } from "temporal-polyfill";
import type { WordKind } from "./word-kinds.ts";

/** Words that were marked, and that the person decided to keep. Where they stand in that revision, not what they say. */
type KeptWords = {
  jobSeekerId: string;
  revision: number;
  /** In which of their texts (`ownTexts`). */
  about: string;
  kind: WordKind;
  start: number;
  end: number;
  accountId: string;
  keptAt: Temporal.Instant;
};

export type WordStore = {
  /** Of these phrases in small letters, those that are the name of an employer on Firstshift, with or without its legal form. */
  employersNamed(phrases: readonly string[]): Promise<string[]>;
  /** Of these phrases in small letters, those that are a town's name. */
  placesNamed(phrases: readonly string[]): Promise<string[]>;
  keep(kept: readonly KeptWords[]): Promise<void>;
  /** What was kept of one revision. */
  kept(jobSeekerId: string, revision: number): Promise<KeptWords[]>;
};
