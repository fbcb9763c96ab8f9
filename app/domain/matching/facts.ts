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

/** What an opening asks for and offers. */
export type Opening = {
  id: string;
  sector: string;
  tasks: { code: string; need: "essential" | "adaptable" }[];
  hoursPerWeek: number;
  days: string[];
  environment: string[];
  adjustments: string[];
};
