import type { OpeningKind } from "../opening/opening-ref.ts";

/**
 * What may be known of a person before they are introduced: dictionary values
 * and numbers, never typed words. Matching knows nothing else.
 */
export type PublishedFacts = {
  hopes: string[];
  tasksLiked: string[];
  tasksDone: string[];
  /** Of those done, the ones somebody does by themselves. */
  tasksAlone: string[];
  /** Kinds of work done before, and of those the ones for a year or more. */
  experience: string[];
  experienceLong: string[];
  /** Certificates that are about a kind of work. */
  certificates: string[];
  environmentLike: string[];
  environmentAvoid: string[];
  helps: string[];
  /** Hours a week to start at, and to aim for. */
  hoursStart: number;
  hoursAim: number;
  days: string[];
  times: string[];
  /** How far they would travel, in metres. */
  travelMetres: number;
};

/** A task of an opening. `minutes` is how much of it there is in a week, where that is known. */
export type OpeningTask = { code: string; need: "essential" | "adaptable"; minutes?: number };

/** What an opening asks for and offers: a vacancy, or an unmet need that a job could be carved from. */
export type Opening = {
  kind: OpeningKind;
  id: string;
  sector: string;
  tasks: OpeningTask[];
  hoursPerWeek: number;
  days: string[];
  /** Times of day it is at; none where that is open. */
  times: string[];
  environment: string[];
  adjustments: string[];
};

/**
 * How a person relates to one opening (M3): why it fits, what is uncertain, what
 * would make it work. A gap is something to try or to change, never a mark
 * against the person (PR2, PR6), and there is no number on anybody.
 */
export type Explanation = {
  fits: string[];
  uncertain: string[];
  wouldWork: string[];
  /** For ordering this opening's matches only. Never shown, never stored. */
  weight: number;
};
