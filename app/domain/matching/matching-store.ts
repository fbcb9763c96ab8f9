import type { Temporal } from "temporal-polyfill";
import type { DisabilityConfidentLevel } from "../employer/levels.ts";
import type { Alias } from "../visibility/alias.ts";
import type { Middle, ShownFacts } from "./facts.ts";

/** A person this employer may see right now. `jobSeekerId` stays on the server. */
export type VisiblePerson = {
  jobSeekerId: string;
  searchId: string;
  facts: ShownFacts;
  /** Null while no area is shown, or only the region. */
  middle: Middle | null;
};

/** What the index is told about one person. */
export type IndexedPerson = {
  searchId: string;
  facts: ShownFacts;
  middle: Middle | null;
  /** Employers chosen by name. Hashed before it leaves for the index. */
  employerIds: string[];
  /**
   * Employers that a standing choice admits, past their notice and of the kind and as near as it asks, with the level it
   * asks for. Hashed likewise. An employer that falls below that searches without it, so nobody has to be indexed anew.
   */
  admitted: { employerId: string; leastLevel: DisabilityConfidentLevel }[];
};

export type MatchingStore = {
  /** Of these index ids, the people the acting employer may see now. The rest is silently gone. */
  visibleAmong(searchIds: string[]): Promise<VisiblePerson[]>;
  /**
   * Of these index ids, the people the acting employer may see now and has a name for, read together: whoever hid
   * is not there, whatever they were called before. Somebody it never saw has no name yet (`aliasesFor` gives one).
   */
  namedAmong(employerId: string, searchIds: string[]): Promise<{ person: VisiblePerson; alias: Alias }[]>;
  /**
   * Without the index: people the acting employer may see, those who share most tasks first.
   * @param seed decides who comes first among equals
   */
  visibleByTasks(tasks: string[], limit: number, seed: string): Promise<VisiblePerson[]>;
  /** One person the acting employer may see now, or null. */
  visiblePerson(jobSeekerId: string): Promise<VisiblePerson | null>;

  /** For the indexer: the ids under which these people may be in the index, and of them those somebody may see. */
  toIndex(jobSeekerIds: readonly string[]): Promise<{ ids: string[]; people: IndexedPerson[] }>;
  /** For the indexer: everybody somebody may see, in pages by search id. */
  pageToIndex(afterSearchId: string | null, limit: number): Promise<IndexedPerson[]>;
  /** For the indexer: how many people somebody may see. */
  countToIndex(): Promise<number>;
  /** For the indexer: the search ids of some of them, at random. */
  someToIndex(limit: number): Promise<string[]>;
  /** For the indexer: of these search ids, those of people somebody may see. */
  toIndexAmong(searchIds: string[]): Promise<string[]>;
  /** For the indexer: of whom something else is shown since this moment, and nothing else since a later one. */
  shownAt(at: Temporal.Instant): Promise<string[]>;
  /** For the indexer: whom a standing choice of theirs, or its notice, ties to this employer, or did before it changed. */
  admittedTo(employerId: string): Promise<string[]>;
  /** For the indexer: whoever published or chose since then, of whom something else is shown, or whose rule fits other employers. */
  changedSince(since: Temporal.Instant): Promise<string[]>;
};
