import type { Temporal } from "temporal-polyfill";
import type { Alias } from "./alias.ts";

/** An employer as a job seeker may read about it before letting it see anything. */
export type EmployerToChoose = {
  employerId: string;
  name: string;
  sector: string;
  /** Where it has places of work, by town. */
  towns: string[];
};

/** A choice that stands: this employer may see this person. */
export type StandingChoice = {
  employerId: string;
  /** Null while the employer is not verified: then it sees nobody, and its name is not ours to show. */
  name: string | null;
  /** The choice stands, and today the employer is verified too. */
  seesNow: boolean;
  chosenAt: Temporal.Instant;
};

export type TrialUnderWay = { employerId: string; workTrialId: string; /** All sides have signed. */ signed: boolean };

export type VisibilityStore = {
  /**
   * This employer's aliases of these people, made where missing. Somebody who is
   * not visible to the employer, and never was, is left out.
   */
  aliasesFor(employerId: string, jobSeekerIds: readonly string[]): Promise<Map<string, Alias>>;
  /** Whom the acting employer calls this; null for an alias that is not its own. */
  jobSeekerBehind(aliasId: string): Promise<string | null>;

  /** By name of the employer. */
  standing(jobSeekerId: string, today: Temporal.PlainDate): Promise<StandingChoice[]>;
  isStanding(jobSeekerId: string, employerId: string): Promise<boolean>;
  choose(choice: { jobSeekerId: string; employerId: string; chosenAt: Temporal.Instant }): Promise<void>;
  /** @returns false when no choice stood */
  withdraw(choice: { jobSeekerId: string; employerId: string; withdrawnAt: Temporal.Instant }): Promise<boolean>;

  /** Verified employers with this in their name, at most 20, by name. */
  employersNamed(name: string, today: Temporal.PlainDate): Promise<EmployerToChoose[]>;
  /** Null when there is no such employer, or it is not verified. */
  employerToChoose(employerId: string, today: Temporal.PlainDate): Promise<EmployerToChoose | null>;

  /** This person's work trials that wait for signatures or stand. */
  trialsUnderWay(jobSeekerId: string): Promise<TrialUnderWay[]>;
};
