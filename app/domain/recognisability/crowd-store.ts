import type { Temporal } from "temporal-polyfill";
import type { Coordinates } from "../place/place.ts";
import type { Shown } from "./crowd.ts";
import type { Counted } from "./generalise.ts";

/** Somebody published, as the count of the whole platform needs them. `key` is their index-only id. */
export type CrowdMember = Counted & {
  jobSeekerId: string;
  town: Coordinates;
  /** What stands now; null for somebody who was not counted since they published. */
  shown: Shown | null;
};

export type NowShown = Shown & {
  jobSeekerId: string;
  /** The middle of the area that is shown; null where none is. */
  middle: Coordinates | null;
};

/** How many people look like somebody, in all that is shown and without one thing that is theirs to leave out. */
export type Alike = { without: string | null; people: number };

export type CrowdStore = {
  /** Nobody publishes, changes or hides a whole profile from here until the end of the transaction. */
  hold(): Promise<void>;
  /** Everybody published. */
  everybody(): Promise<CrowdMember[]>;
  /** By `countyKey`, the middle of the towns of each area. */
  middles(): Promise<Map<string, Coordinates>>;
  /** Sets what is shown of these people from now on. */
  show(people: readonly NowShown[], at: Temporal.Instant): Promise<void>;
  /** What is shown of one person; null when nothing of them is published. */
  shownOf(jobSeekerId: string): Promise<Shown | null>;
  /** Nothing for somebody of whom nothing is shown that an outsider could know. */
  alike(jobSeekerId: string): Promise<Alike[]>;
};
