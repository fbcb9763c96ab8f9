import type { OpeningKind } from "../opening/opening-ref.ts";
import type { Coordinates } from "../place/place.ts";
import type { ProposalReasonCode } from "../vocabulary/reasons.ts";

/**
 * What a person approved, reduced to dictionary values and numbers, never typed
 * words. Counted over everybody before any of it is shown (see `recognisability`).
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

/** Of days or times of day: those somebody can work, those they cannot, and of the others nothing is known. */
export type ShownDays = { can: readonly string[]; cannot: readonly string[] };

/**
 * What may be known of a person before they are introduced: the part of the published
 * facts that enough others share, as exactly as they share it. The same for every
 * employer, and all that matching, the order of cards and the index know (V5). What is
 * not here is not known; it never means that somebody has not, or cannot.
 */
export type ShownFacts = Omit<PublishedFacts, "hoursStart" | "hoursAim" | "days" | "times" | "travelMetres"> & {
  /** Hours a week: at least `from` to start, at most `to` to aim for. */
  hours: { from: number; to: number } | null;
  days: ShownDays;
  times: ShownDays;
  travelMetres: number | null;
  /** "the South West", where nothing nearer is known. */
  region: string | null;
};

/** Where somebody is taken to live: the middle of their town, or of the county around it. */
export type Middle = Coordinates & { of: "town" | "county" };

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
  /** What a coach could say of them from the list, that says no more than this does. */
  reasons: ProposalReasonCode[];
  /** For ordering this opening's matches only. Never shown, never stored. */
  weight: number;
};

/** Where an explanation is noted down. Two hundred people are weighed for each ten of whom words are read, so words come as a way to make them. */
export type Notes = {
  weight: number;
  fits(words: () => string): void;
  uncertain(words: () => string): void;
  wouldWork(words: () => string): void;
  bearsOut(reason: ProposalReasonCode): void;
};
