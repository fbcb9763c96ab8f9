import type { Temporal } from "temporal-polyfill";
import type { Coordinates } from "../place/place.ts";
import type { Shown } from "./crowd.ts";
import type { Counted } from "./generalise.ts";

/** What is shown of somebody at one moment. `key` is their index-only id. */
export type Standing = {
  key: string;
  jobSeekerId: string;
  shown: Shown;
  /** Not for somebody who was not counted since they published, or since something was taken from what is shown of them. */
  isCounted: boolean;
  /** Another one after every change of what is shown of them. */
  version: string;
};

/** Somebody published, as the count of the whole platform needs them. */
export type CrowdMember = Counted & {
  town: Coordinates;
  /** Another one after every change of what they published. */
  publishedVersion: string;
  standing: Standing;
};

/** Somebody who is published at this moment, in the versions of `CrowdMember` and `Standing`. */
export type Present = { key: string; publishedVersion: string; version: string };

export type NowShown = Shown & {
  jobSeekerId: string;
  /** The middle of the area that is shown; null where none is. */
  middle: Coordinates | null;
};

/** How many people look like somebody, in all that is shown and without one thing that is theirs to leave out. */
export type Alike = { without: string | null; people: number };

export type CrowdStore = {
  /** Everybody published, each as they stood at some moment of the reading. Holds nobody up. */
  everybody(): Promise<CrowdMember[]>;
  /** By `countyKey`, the middle of the towns of each area. */
  middles(): Promise<Map<string, Coordinates>>;
  /** Nobody publishes, changes or hides a whole profile from here until the end of the transaction. */
  hold(): Promise<void>;
  present(): Promise<Present[]>;
  standing(keys: readonly string[]): Promise<Standing[]>;
  /**
   * Sets what is shown of these people from now on.
   * @returns the version of each of them that this makes
   */
  show(people: readonly NowShown[], at: Temporal.Instant): Promise<string>;
  /** What is shown of one person; null when nothing of them is published. */
  shownOf(jobSeekerId: string): Promise<Shown | null>;
  /** Nothing for somebody of whom nothing is shown that an outsider could know. */
  alike(jobSeekerId: string): Promise<Alike[]>;
};
