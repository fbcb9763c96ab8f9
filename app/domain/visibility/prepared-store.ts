import type { Temporal } from "temporal-polyfill";
import type { StandingWish } from "./standing-choice.ts";
import type { PreparedChoiceStatus } from "./prepared-choice-lifecycle.ts";

export type PreparedChoice = { id: string; employerId: string; employerName: string; /** The account. */ preparedBy: string; preparedAt: Temporal.Instant };

/** What a rule asks, without the place: it is meant from where the person lives when they say yes. */
export type RuleAsked = Pick<StandingWish, "leastLevel" | "sectors" | "withinMetres">;
export type PreparedRule = RuleAsked & { id: string; preparedAt: Temporal.Instant };

export type PreparedStore = {
  add(choice: {
    id: string;
    jobSeekerId: string;
    employerId: string;
    preparedBy: string;
    preparedAt: Temporal.Instant;
  }): Promise<void>;
  /** Those that wait for the person's answer, by name of the employer; employers that are not verified are left out. */
  ofPerson(jobSeekerId: string): Promise<PreparedChoice[]>;
  waiting(jobSeekerId: string, employerId: string): Promise<{ id: string } | null>;
  /** @returns false when it does not wait any more */
  answer(id: string, to: Exclude<PreparedChoiceStatus, "waiting">, at: Temporal.Instant): Promise<boolean>;

  addRule(rule: PreparedRule & { jobSeekerId: string; preparedBy: string }): Promise<void>;
  /** Rules that wait for the person's answer, the earliest first. */
  rulesOf(jobSeekerId: string): Promise<PreparedRule[]>;
  /** @returns false when it does not wait any more */
  answerRule(id: string, to: Exclude<PreparedChoiceStatus, "waiting">, at: Temporal.Instant): Promise<boolean>;
};
