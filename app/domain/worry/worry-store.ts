import type { Temporal } from "temporal-polyfill";
import type { RelationCode } from "../circle/relations.ts";
import type { WorryStatus } from "./worry-lifecycle.ts";
import type { WorryTopic } from "./worry-rules.ts";

type Worry = {
  id: string;
  jobSeekerId: string;
  circleMemberId: string;
  topic: WorryTopic;
  words: string;
  status: WorryStatus;
  raisedAt: Temporal.Instant;
  answerBy: Temporal.PlainDate;
  answer: string | null;
  answeredAt: Temporal.Instant | null;
};

/** With whose it is, in the person's own words for them. */
type WorryOfMember = Worry & { memberName: string; relation: RelationCode };

/** As the person it is about finds it: without words until it is answered. */
export type WorryAboutMe = Omit<WorryOfMember, "words"> & { words: string | null };

type WorryPage = { limit: number; offset: number };

export type WorryStore = {
  /** @returns false when there is a worry of this id already */
  raise(worry: Omit<Worry, "status" | "answer" | "answeredAt">): Promise<boolean>;
  /** Null when there is none, or not for this actor. */
  byId(worryId: string): Promise<WorryOfMember | null>;
  /** Of the acting member of a person's circle, the newest first; those taken back are left out. */
  about(jobSeekerId: string, page: WorryPage): Promise<WorryOfMember[]>;
  /** About the acting person, the newest first: answered ones with words and answer, and that others wait. */
  aboutMe(page: WorryPage): Promise<WorryAboutMe[]>;
  countOpen(circleMemberId: string): Promise<number>;
  /** Of everybody the acting coach or lead supports: what waits, the longest first, or what was answered, the newest first. */
  ofCaseload(status: "raised" | "answered", page: WorryPage): Promise<(WorryOfMember & { who: string; coachName: string })[]>;
  /** @returns false when it does not wait for an answer any more */
  settle(settled: {
    id: string;
    to: Exclude<WorryStatus, "raised">;
    answer: { words: string; by: string; at: Temporal.Instant } | null;
  }): Promise<boolean>;
  /** Ids of worries that should have been answered before this day, and of which no lead was told. */
  overdue(page: { before: Temporal.PlainDate; after: string | null; limit: number }): Promise<string[]>;
  /** @returns false when it was answered, or the lead told, meanwhile */
  markLeadTold(worryId: string, at: Temporal.Instant): Promise<boolean>;
};
