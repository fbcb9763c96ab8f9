import type { Temporal } from "temporal-polyfill";
import type { HelperCode, UnderstandingCode } from "../vocabulary/helping.ts";
import type { ApprovedFacts, HelpedBy, Profile, ProfileAnswers } from "./profile.ts";
import type { PublishedProfile } from "./published.ts";

/** Who a job seeker is, and who supports them now. */
export type Seeker = {
  id: string;
  accountId: string;
  fullName: string;
  knownAs: string;
  birthDate: Temporal.PlainDate;
  joinedAt: Temporal.Instant;
  coachId: string;
  coachName: string;
  providerId: string;
  providerName: string;
};

type NewSeeker = Pick<Seeker, "id" | "accountId" | "fullName" | "knownAs" | "birthDate" | "joinedAt">;

/** One person of a caseload, with what decides what to do next. */
type CaseloadRow = {
  jobSeekerId: string;
  knownAs: string;
  coachId: string;
  coachName: string;
  joinedAt: Temporal.Instant;
  profile: Profile;
  published: boolean;
  /** Employers this person chose. */
  chosen: number;
};

type Saved = { updatedAt: Temporal.Instant; updatedBy: string };

/** One entry of a profile's history. */
export type ProfileChange = {
  kind: "answered" | "approved";
  /** The question that was answered; null for an approval. */
  step: string | null;
  /** Of the profile, once this was saved; null for what is never approved. */
  revision: number | null;
  accountId: string;
  /** Where a member of the circle typed. */
  circleMemberId: string | null;
  /** Null where the person had not said who helps. */
  helper: HelperCode | null;
  understood: UnderstandingCode | null;
  changedAt: Temporal.Instant;
};

export type ProfileStore = {
  /** Null when there is nobody of this id, or not for this actor. */
  seekerById(jobSeekerId: string): Promise<Seeker | null>;
  addSeeker(seeker: NewSeeker): Promise<void>;
  /** Who they say they are. For themselves alone. */
  changeSeeker(jobSeekerId: string, changes: Partial<Pick<Seeker, "fullName" | "knownAs" | "birthDate">>): Promise<void>;
  startCoaching(coaching: {
    id: string;
    jobSeekerId: string;
    coachId: string;
    providerId: string;
    startedAt: Temporal.Instant;
  }): Promise<void>;
  /**
   * Ends the coaching that stands between these two.
   * @returns its id, or null when this coach does not support this person any more
   */
  endCoaching(coaching: { jobSeekerId: string; coachId: string; endedAt: Temporal.Instant }): Promise<string | null>;
  /** Whom this coach supports now, the same order each time. */
  coachedBy(coachId: string): Promise<string[]>;
  /** The people this actor coaches, or whom coaches of the provider they lead do; who joined first comes first. */
  caseload(scope: { coachId?: string; providerId?: string }): Promise<CaseloadRow[]>;
  /** By person: what they go by. */
  namesOf(jobSeekerIds: readonly string[]): Promise<Map<string, string>>;

  start(jobSeekerId: string, answers: ProfileAnswers, saved: Saved): Promise<void>;
  profile(jobSeekerId: string): Promise<Profile | null>;
  /** As `profile`, and nobody else changes it until the transaction ends. */
  profileForChange(jobSeekerId: string): Promise<Profile | null>;
  /** Counts one more revision. */
  save(jobSeekerId: string, changes: Partial<ProfileAnswers>, saved: Saved & { helpedBy: HelpedBy }): Promise<void>;
  /** @returns false when the profile is not at this revision any more */
  approve(approval: {
    jobSeekerId: string;
    revision: number;
    strengths: string;
    facts: ApprovedFacts;
    approvedAt: Temporal.Instant;
  }): Promise<boolean>;

  /** What is left of the words of the approved version that may be told. */
  keepApproved(jobSeekerId: string, left: { strengths: string; facts: ApprovedFacts | null }): Promise<void>;

  recordChange(change: Omit<ProfileChange, "circleMemberId"> & { jobSeekerId: string; circleMemberId?: string | null }): Promise<void>;
  /** The newest first; with the name of the coach, or of the member of the circle, who typed. */
  changes(jobSeekerId: string, page: { limit: number; offset: number }): Promise<(ProfileChange & { coachName: string | null; memberName: string | null })[]>;
  /** The questions answered after this revision. */
  stepsChangedAfter(jobSeekerId: string, revision: number): Promise<string[]>;

  /** What employers that were chosen can be shown, or null when nothing is published. */
  published(jobSeekerId: string): Promise<PublishedProfile | null>;
  /** Keeps the random id the index knows this person by, or makes one. */
  publish(jobSeekerId: string, published: PublishedProfile, publishedAt: Temporal.Instant): Promise<void>;
  unpublish(jobSeekerId: string, withdrawnAt: Temporal.Instant): Promise<void>;
};
