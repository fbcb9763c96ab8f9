import type { Temporal } from "temporal-polyfill";
import type { Assistance } from "../assistance/assistance.ts";
import type { AdjustmentCode } from "../vocabulary/adjustments.ts";
import type { EnvironmentCode } from "../vocabulary/environment.ts";
import type { ExperiencePlaceCode, ExperienceTimeCode } from "../vocabulary/experience.ts";
import type { IndependenceCode } from "../vocabulary/independence.ts";
import type { InterestCode } from "../vocabulary/interests.ts";
import type { PriorityCode } from "../vocabulary/priorities.ts";
import type { QualificationCode } from "../vocabulary/qualifications.ts";
import type { SectorCode } from "../vocabulary/sectors.ts";
import type { StrengthCode } from "../vocabulary/strengths.ts";
import type { TaskCode } from "../vocabulary/tasks.ts";
import type { TravelHelpCode, TravelWayCode } from "../vocabulary/travel.ts";
import type { DayCode, TimeCode } from "../vocabulary/week.ts";

/** What a person says about work. Codes from the closed lists, numbers, and one statement in their own words. */
export type ProfileAnswers = {
  hopes: SectorCode[];
  interests: InterestCode[];
  /** Own words are for the person and their coach, here and below. */
  interestsWords: string;
  tasksLiked: TaskCode[];
  tasksDone: TaskCode[];
  /** How they do each task they have done, where they said. */
  taskIndependence: Partial<Record<TaskCode, IndependenceCode>>;
  /** Kinds of work they have done, and of each where and about how long. */
  experience: SectorCode[];
  experiencePlaces: Partial<Record<SectorCode, ExperiencePlaceCode>>;
  experienceTimes: Partial<Record<SectorCode, ExperienceTimeCode>>;
  /** What the place was called, by kind of work. Told to an employer only where the person ticks it. */
  experienceNames: Partial<Record<SectorCode, string>>;
  experienceWords: string;
  qualifications: QualificationCode[];
  qualificationsWords: string;
  environmentLike: EnvironmentCode[];
  environmentAvoid: EnvironmentCode[];
  helps: AdjustmentCode[];
  /** Hours a week to start at, and to aim for. */
  hoursStart: number | null;
  hoursAim: number | null;
  days: DayCode[];
  times: TimeCode[];
  placeId: number | null;
  /** How far they would travel, in metres. */
  travelMetres: number | null;
  travelWays: TravelWayCode[];
  travelHelp: TravelHelpCode | null;
  /** What matters most first. */
  priorities: PriorityCode[];
  goodAt: StrengthCode[];
  /** The exact words an employer reads once introduced. */
  strengths: string;
};

/** Who helped with the last answer; the person still decides what is approved (A2). */
export type HelpedBy = "nobody" | "job_coach" | "supporter";

export function helpedByOf(assistance: Assistance | null): HelpedBy {
  if (assistance === null || assistance.helper === "nobody") return "nobody";
  return assistance.helper === "job-coach" ? "job_coach" : "supporter";
}

/** What of an approved revision may be told to an employer, and is not in what is published. */
export type ApprovedFacts = Pick<
  ProfileAnswers,
  "experience" | "experiencePlaces" | "experienceTimes" | "experienceNames" | "qualifications" | "travelHelp"
> & {
  /** How they do tasks they have done. Missing in what was approved before it was among what can be told. */
  taskIndependence?: ProfileAnswers["taskIndependence"];
};

export function approvedFactsOf(answers: ProfileAnswers): ApprovedFacts {
  const { experience, experiencePlaces, experienceTimes, experienceNames, qualifications, travelHelp, tasksDone, taskIndependence } = answers;
  const done = Object.entries(taskIndependence).filter(([task]) => (tasksDone as readonly string[]).includes(task));
  return {
    experience, experiencePlaces, experienceTimes, experienceNames, qualifications, travelHelp, taskIndependence: Object.fromEntries(done),
  };
}

export type Profile = ProfileAnswers & {
  jobSeekerId: string;
  /** Counts saves; an approval names the revision it approved. */
  revision: number;
  updatedAt: Temporal.Instant;
  helpedBy: HelpedBy;
  approvedRevision: number | null;
  approvedAt: Temporal.Instant | null;
  approvedStrengths: string | null;
  /** Null: nothing was approved yet. */
  approvedFacts: ApprovedFacts | null;
};

/** A profile with nothing in it but the town somebody gave when they joined, so that they are not asked twice. */
export function emptyProfile(placeId: number): ProfileAnswers {
  return {
    hopes: [],
    interests: [],
    interestsWords: "",
    tasksLiked: [],
    tasksDone: [],
    taskIndependence: {},
    experience: [],
    experiencePlaces: {},
    experienceTimes: {},
    experienceNames: {},
    experienceWords: "",
    qualifications: [],
    qualificationsWords: "",
    environmentLike: [],
    environmentAvoid: [],
    helps: [],
    hoursStart: null,
    hoursAim: null,
    days: [],
    times: [],
    placeId,
    travelMetres: null,
    travelWays: [],
    travelHelp: null,
    priorities: [],
    goodAt: [],
    strengths: "",
  };
}

export const STRENGTHS_LENGTH = 600;
/** The name of a place somebody worked at. */
export const PLACE_NAME_LENGTH = 80;
export const OWN_WORDS_LENGTH = 600;

/** Hours a week somebody can ask for: up to the weekly limit of the Working Time Regulations 1998, reg. 4. */
export const HOURS_LIMIT = 48;

/** How far somebody would travel, in miles. A short list: exact distances would help to find a home. */
export const TRAVEL_MILES = [1, 3, 5, 10, 20, 30] as const;

export type ApprovalState = "not-approved" | "approved" | "changed-since";

export function approvalOf(profile: Pick<Profile, "revision" | "approvedRevision">): ApprovalState {
  if (profile.approvedRevision === null) return "not-approved";
  return profile.approvedRevision === profile.revision ? "approved" : "changed-since";
}
