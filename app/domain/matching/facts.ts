/**
 * What may be known of a person before they are introduced: dictionary values
 * and numbers, never typed words. Matching knows nothing else.
 */
export type PublishedFacts = {
  hopes: string[];
  tasksLiked: string[];
  tasksDone: string[];
  environmentLike: string[];
  environmentAvoid: string[];
  helps: string[];
  /** Hours a week to start at, and to aim for. */
  hoursStart: number;
  hoursAim: number;
  days: string[];
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
