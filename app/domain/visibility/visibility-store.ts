import type { Temporal } from "temporal-polyfill";
import type { Beside } from "../assistance/assistance-of.ts";
import type { DisabilityConfidentLevel } from "../employer/levels.ts";
import type { Coordinates } from "../place/place.ts";
import type { Alias } from "./alias.ts";
import type { EmployerNow } from "./who-sees.ts";

/** An employer as a job seeker may read about it before letting it see anything. */
export type EmployerToChoose = {
  employerId: string;
  name: string;
  sector: string;
  level: DisabilityConfidentLevel;
  /** Where it has places of work, by town. */
  towns: string[];
};

/** Which verified employers to look for: by a part of the name, or with a place of work near somewhere, or both. */
export type EmployerSearch = {
  name: string;
  /** `within` in metres. */
  near: { at: Coordinates; within: number } | null;
  today: Temporal.PlainDate;
};

/** An employer chosen by name, whose choice stands. */
type NamedChoice = {
  employerId: string;
  /** Null while the employer is not verified, for anybody but the person. */
  name: string | null;
  now: EmployerNow;
  chosenAt: Temporal.Instant;
};

export type BookingUnderWay = { employerId: string; bookingId: string; /** All sides have signed. */ signed: boolean };

export type VisibilityStore = {
  /**
   * This employer's aliases of these people, made where missing. Somebody who is
   * not visible to the employer, and never was, is left out.
   */
  aliasesFor(employerId: string, jobSeekerIds: readonly string[]): Promise<Map<string, Alias>>;
  /** Whom the acting employer calls this; null for an alias that is not its own. */
  jobSeekerBehind(aliasId: string): Promise<string | null>;

  /** By name of the employer. */
  standing(jobSeekerId: string, today: Temporal.PlainDate): Promise<NamedChoice[]>;
  /** Employers chosen by name before and not now, verified today, the latest ended first. */
  earlier(jobSeekerId: string, today: Temporal.PlainDate, limit: number): Promise<{ employerId: string; name: string }[]>;
  isStanding(jobSeekerId: string, employerId: string): Promise<boolean>;
  /** Chosen by name, or admitted by a rule that stands: the person has not hidden from this employer. */
  isLetIn(jobSeekerId: string, employerId: string): Promise<boolean>;
  /** May this employer see this person now, by whatever choice? Profile or not. */
  sees(jobSeekerId: string, employerId: string): Promise<boolean>;
  /** How this employer knows this person, if it has met their card. */
  aliasOf(jobSeekerId: string, employerId: string): Promise<Alias | null>;
  /** `helper` is the kind of helper beside them, `readBack` that they said in their own way what it means. */
  choose(choice: {
    jobSeekerId: string;
    employerId: string;
    chosenAt: Temporal.Instant;
    helper?: string | null;
    readBack?: boolean;
  }): Promise<void>;
  /** @returns false when no choice stood */
  withdraw(choice: { jobSeekerId: string; employerId: string; withdrawnAt: Temporal.Instant }, beside: Beside): Promise<boolean>;

  /** The nearest first where a place is given, by name otherwise. */
  employersLike(search: EmployerSearch, page: { limit: number; offset: number }): Promise<EmployerToChoose[]>;
  countEmployersLike(search: EmployerSearch): Promise<number>;
  /** Null when there is no such employer, or it is not verified. */
  employerToChoose(employerId: string, today: Temporal.PlainDate): Promise<EmployerToChoose | null>;

  /** This person's bookings that wait for signatures or stand. */
  bookingsUnderWay(jobSeekerId: string): Promise<BookingUnderWay[]>;
};
