import type { Temporal } from "temporal-polyfill";
import type { PreparedChoiceStatus } from "./prepared-choice-lifecycle.ts";

export type PreparedChoice = { id: string; employerId: string; employerName: string; /** The account. */ preparedBy: string; preparedAt: Temporal.Instant };

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
};
