import type { Temporal } from "temporal-polyfill";
import type { HelperCode } from "../vocabulary/helping.ts";
import type { PreparedChoiceStatus } from "./prepared-choice-lifecycle.ts";
import type { StandingWish } from "./standing-choice.ts";

/** Who wrote something down, when, and as which member of the circle; null is a coach. */
type WrittenDown = { /** The account. */ preparedBy: string; memberId: string | null; preparedAt: Temporal.Instant };

/** The same as it is read: what kind of helper it was, and what the person calls them where they are of the circle. */
type Preparer = Pick<WrittenDown, "preparedBy" | "preparedAt"> & { helper: HelperCode; memberName: string | null };

/** Who wrote it down, as the person calls them; null: a coach of theirs. */
export type PreparedBy = { by: string | null };

type PreparedChoice = Preparer & { id: string; employerId: string; employerName: string };

/** What a rule asks, without the place: it is meant from where the person lives when they say yes. */
export type RuleAsked = Pick<StandingWish, "leastLevel" | "sectors" | "withinMetres">;
export type PreparedRule = RuleAsked & Preparer & { id: string };

/** How something that was written down ended. */
export type PreparedAnswer = Exclude<PreparedChoiceStatus, "waiting">;

export type PreparedStore = {
  add(choice: WrittenDown & { id: string; jobSeekerId: string; employerId: string }): Promise<void>;
  /** Those that wait for the person's answer, by name of the employer; employers that are not verified are left out. */
  ofPerson(jobSeekerId: string): Promise<PreparedChoice[]>;
  waiting(jobSeekerId: string, employerId: string): Promise<(Preparer & { id: string }) | null>;
  /** How the last of them was answered that does not wait any more; null when there was none, or it is not for the actor to know. */
  lastAnswer(jobSeekerId: string, employerId: string): Promise<PreparedAnswer | null>;
  /** @returns false when it does not wait any more, or is not the actor's to answer */
  answer(id: string, to: PreparedAnswer, at: Temporal.Instant): Promise<boolean>;

  addRule(rule: WrittenDown & RuleAsked & { id: string; jobSeekerId: string }): Promise<void>;
  /** Rules that wait for the person's answer, the earliest first. */
  rulesOf(jobSeekerId: string): Promise<PreparedRule[]>;
  /** Rules that do not wait any more, and that the actor may know of; the last answered first. */
  answeredRules(jobSeekerId: string, limit: number): Promise<(RuleAsked & { id: string; answer: PreparedAnswer })[]>;
  /** @returns false when it does not wait any more, or is not the actor's to answer */
  answerRule(id: string, to: PreparedAnswer, at: Temporal.Instant): Promise<boolean>;
};
