import type { Temporal } from "temporal-polyfill";
import type { Beside } from "../assistance/assistance-of.ts";
import type { StandingChoice, StandingWish } from "./standing-choice.ts";
import type { EmployerToChoose } from "./visibility-store.ts";
import type { EmployerNow } from "./who-sees.ts";

/** An employer that fits a wish today. */
type Fitting = EmployerToChoose & {
  /** The person left it out of their standing choices. */
  excepted: boolean;
  /** The person chose it by name. */
  named: boolean;
};

/** An employer that a standing choice admits, or will. */
type Admission = {
  employerId: string;
  /** Null while the employer is not verified, for anybody but the person. */
  name: string | null;
  now: EmployerNow;
  standingChoiceId: string;
  admittedFrom: Temporal.Instant;
  /** Verified today, and still what the choice asks for. */
  fitsNow: boolean;
};

export type StandingStore = {
  /** The oldest first. */
  standing(jobSeekerId: string): Promise<StandingChoice[]>;
  /** As `standing`, and nobody adds to them or ends one until the transaction ends. */
  hold(jobSeekerId: string): Promise<StandingChoice[]>;
  /** One that stands, held as by `hold`. */
  holdOne(id: string): Promise<StandingChoice | null>;
  /** Those ended last, the latest first. */
  ended(jobSeekerId: string, limit: number): Promise<StandingChoice[]>;
  /** `helper` and `readBack` as for a choice by name. */
  make(choice: Omit<StandingChoice, "town"> & { helper: string | null; readBack: boolean }): Promise<void>;
  /** Ends it with all that it admits. @returns false when it does not stand */
  end(id: string, at: Temporal.Instant, beside: Beside): Promise<boolean>;

  /** Employers that fit today, the nearest first. */
  fitting(jobSeekerId: string, wish: StandingWish, today: Temporal.PlainDate): Promise<Fitting[]>;
  admit(
    choice: Omit<StandingChoice, "town">,
    employerIds: readonly string[],
    when: { addedAt: Temporal.Instant; admittedFrom: Temporal.Instant },
  ): Promise<void>;
  /** Of choices that stand, by name of the employer. */
  admissions(jobSeekerId: string, today: Temporal.PlainDate): Promise<Admission[]>;
  /** @returns how many there were */
  endAdmissions(jobSeekerId: string, employerId: string, at: Temporal.Instant, beside: Beside): Promise<number>;

  except(jobSeekerId: string, employerIds: readonly string[], at: Temporal.Instant): Promise<void>;
  liftExceptions(jobSeekerId: string, employerIds: readonly string[]): Promise<void>;
  /** Employers left out of every standing choice, by name; those we may not name are left out. */
  exceptions(jobSeekerId: string): Promise<{ employerId: string; name: string }[]>;

  /** Standing choices that some employer fits which they do not admit yet: ids above `after`, in order. */
  withNewcomers(today: Temporal.PlainDate, page: { after: string | null; limit: number }): Promise<string[]>;
  /** Who fits a choice today and is not admitted by it, nor was refused, left out or chosen by name. */
  newcomersTo(choiceId: string, today: Temporal.PlainDate): Promise<string[]>;
};
