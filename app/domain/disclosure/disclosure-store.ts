import type { Temporal } from "temporal-polyfill";
import { statusNow } from "../introduction/introduction-lifecycle.ts";
import type { Introduction } from "../introduction/introduction-store.ts";
import type { HelperCode } from "../vocabulary/helping.ts";
import type { SuggestionStatus } from "./suggestion-lifecycle.ts";

/**
 * When an employer may read something: as soon as they are introduced, or while a day
 * at work is booked, for which it has to know who comes.
 */
export type DisclosureStage = "introduced" | "trial";

/** One thing released to one employer in one introduction, with the exact words. */
export type Disclosure = {
  introductionId: string;
  /** See `items.ts`. */
  item: string;
  value: string;
  stage: DisclosureStage;
  releasedAt: Temporal.Instant;
  /** When anybody of the employer was first shown it. */
  firstReadAt: Temporal.Instant | null;
  withdrawnAt: Temporal.Instant | null;
};

type Suggestion = {
  id: string;
  introductionId: string;
  items: string[];
  stage: DisclosureStage;
  suggestedAt: Temporal.Instant;
};

export type ContactDetails = { phone: string; email: string };

export type DisclosureStore = {
  release(
    disclosures: (Pick<Disclosure, "introductionId" | "item" | "value" | "stage" | "releasedAt"> & {
      id: string;
      jobSeekerId: string;
      employerId: string;
      helper: HelperCode | null;
    })[],
  ): Promise<void>;
  /**
   * What was released, the earliest first. An employer gets what one of it was shown
   * (`show`) and the moment for which is here; the person and their coach get all of
   * it, with what was taken back.
   */
  of(introductionIds: readonly string[]): Promise<Disclosure[]>;
  /** For an employer, before it is shown these items, or all: keeps that they have been read. */
  show(introductionIds: readonly string[], items: readonly string[] | "all"): Promise<void>;
  /**
   * Takes back everything this employer was told and has not read, but what a plan needs. For the person,
   * their coach and whoever passes on a no: nothing happens while anything still lets the employer in.
   */
  takeBackUnread(pair: { jobSeekerId: string; employerId: string }): Promise<void>;
  /** @returns false when an employer has read it, or it was taken back before */
  withdraw(introductionId: string, item: string, at: Temporal.Instant): Promise<boolean>;

  /** What waits for the person's answer. */
  waiting(introductionId: string): Promise<Suggestion | null>;
  /** The last one that does not wait any more, and how it ended. */
  lastSuggestion(introductionId: string): Promise<{ items: string[]; status: SuggestionStatus } | null>;
  /** Of these introductions, those for which something waits. */
  waitingAmong(introductionIds: readonly string[]): Promise<Set<string>>;
  suggest(suggestion: Suggestion & { jobSeekerId: string; suggestedBy: string }): Promise<void>;
  /** @returns false when it does not wait any more */
  moveSuggestion(id: string, to: Exclude<SuggestionStatus, "waiting">, at: Temporal.Instant): Promise<boolean>;

  /** Null: they have said nothing. Not for employers. */
  contact(jobSeekerId: string): Promise<ContactDetails | null>;
  saveContact(jobSeekerId: string, contact: ContactDetails, at: Temporal.Instant): Promise<void>;
};

/**
 * Is the moment here for which it was released? While the introduction goes on, and where
 * it is for a day at work, while one is booked: before it, and after it was called off or
 * has led to nothing yet, there is none. `isDue` of the table holds every reading by an
 * employer to the same.
 */
export function isDue(
  { stage }: Pick<Disclosure, "stage">,
  introduction: Pick<Introduction, "status" | "openingStands" | "bookingStands" | "bookingId">,
): boolean {
  return statusNow(introduction) === "introduced" && (stage === "introduced" || introduction.bookingId !== null);
}

/** Told and not taken back, whether or not anybody has read it. */
export function stands({ withdrawnAt }: Pick<Disclosure, "withdrawnAt">): boolean {
  return withdrawnAt === null;
}
