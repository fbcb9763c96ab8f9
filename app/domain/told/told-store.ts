import type { Temporal } from "temporal-polyfill";
import type { HelperCode } from "../vocabulary/helping.ts";
import type { ToldTopic } from "./told-topics.ts";

/** A person's recorded yes to somebody telling us about them: who, what, from when and until when (P3). */
export type ToldConsent = {
  id: string;
  jobSeekerId: string;
  /** Where it is a member of the circle, who may then write it down themselves. */
  circleMemberId: string | null;
  /** Who may tell us, as the person calls them. */
  who: string;
  topics: ToldTopic[];
  fromOn: Temporal.PlainDate;
  /** The last day. */
  untilOn: Temporal.PlainDate;
  givenAt: Temporal.Instant;
  /** Who helped the person to say yes; null where nobody has said. */
  helper: HelperCode | null;
  withdrawnAt: Temporal.Instant | null;
};

/** Something that was told, and by whom it was written down. */
type ToldNote = {
  id: string;
  consentId: string;
  jobSeekerId: string;
  topic: ToldTopic;
  words: string;
  writtenAt: Temporal.Instant;
  /** The coach's name; null where whoever told it wrote it themselves. */
  coachName: string | null;
  /** When a coach had read it; null while the person cannot. */
  reviewedAt: Temporal.Instant | null;
};

/** With who told it, as the person calls them. */
type ToldNoteOf = ToldNote & { who: string };

/** As the person it is about finds it: without words until a coach has read it. */
export type ToldAboutMe = Omit<ToldNoteOf, "words"> & { words: string | null };

export type ToldStore = {
  /** Of one person, as far as the actor may read them, the newest first. */
  consents(jobSeekerId: string): Promise<ToldConsent[]>;
  consent(consentId: string): Promise<ToldConsent | null>;
  give(consent: Omit<ToldConsent, "withdrawnAt">): Promise<boolean>;
  /** @returns false when it was withdrawn before */
  withdraw(consentId: string, at: Temporal.Instant): Promise<boolean>;
  /** As `consents`, the newest first. */
  notes(jobSeekerId: string, page: { limit: number; offset: number }): Promise<ToldNoteOf[]>;
  note(toldNoteId: string): Promise<ToldNoteOf | null>;
  /** About the acting person, the newest first: what a coach has read, and that others wait. */
  notesAboutMe(page: { limit: number; offset: number }): Promise<ToldAboutMe[]>;
  noteAboutMe(toldNoteId: string): Promise<ToldAboutMe | null>;
  /** The database refuses it where no consent stands. @returns false when there is a note of this id already */
  add(note: Omit<ToldNote, "coachName"> & { writtenBy: string; reviewedBy: string | null }): Promise<boolean>;
  /** @returns false when it was read, or removed, before */
  review(toldNoteId: string, reviewed: { by: string; at: Temporal.Instant }): Promise<boolean>;
  /** Of the acting person, read or not. @returns false when it was removed before */
  remove(toldNoteId: string): Promise<boolean>;
  removeAllOf(consentId: string): Promise<void>;
};
