import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead, Supporter } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import { personOf, type KnownPerson } from "../circle/person-of.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import type { Store } from "../store.ts";
import type { HelperCode } from "../vocabulary/helping.ts";
import { consentState, type ConsentState } from "./consent.ts";
import type { ToldAboutMe } from "./told-store.ts";
import type { ToldTopic } from "./told-topics.ts";

const NOTES_PER_PAGE = 20;

/** Dates and moments are ISO. */
export type ConsentView = {
  id: string;
  who: string;
  topics: ToldTopic[];
  fromOn: string;
  untilOn: string;
  state: ConsentState;
  helper: HelperCode | null;
};
export type ToldNoteView = {
  id: string;
  who: string;
  topic: ToldTopic;
  words: string;
  writtenAt: string;
  /** Who wrote it down; null where whoever told it did. */
  coachName: string | null;
  /** A coach has read it, so that the person can. */
  isRead: boolean;
};
/** As the person it is about reads it: no words of others that no coach has read. */
export type ToldAboutMeView = Omit<ToldNoteView, "words"> & { words: string | null };

type Told<Note> = { knownAs: string; consents: ConsentView[]; notes: Note[]; page: number; hasNext: boolean };
export type ToldView = Told<ToldNoteView>;

/**
 * What others told us about somebody, and what the person said yes to: all of it for their
 * own coach, and for a member of the circle what they told themselves.
 */
export async function readTold(
  deps: Deps,
  actor: Supporter | JobCoach | ProviderLead,
  input: { jobSeekerId: string; page: number },
): Promise<ToldView> {
  return deps.withActor(actor, async (store) => {
    const person = await personOf(store, actor, input.jobSeekerId);
    if (!person) throw new NotFound("person");
    allow(actor, "told:read", person);
    const notes = await store.told.notes(person.id, pageOf(input.page));
    const told = await toldOf(store, deps, person, notes, input.page);
    // What the person calls somebody is between them and their coach.
    const named = <Named extends { who: string }>(one: Named): Named => (actor.kind === "supporter" ? { ...one, who: "You" } : one);
    return { ...told, consents: told.consents.map(named), notes: told.notes.map(named) };
  });
}

/** The same for the person it is about: what a coach has read, and that there is more. */
export async function readToldAboutMe(deps: Deps, actor: JobSeeker, input: { page: number }): Promise<Told<ToldAboutMeView>> {
  return deps.withActor(actor, async (store) => {
    const person = await personOf(store, actor, actor.jobSeekerId);
    if (!person) throw new NotFound("person");
    allow(actor, "told:read", person);
    return toldOf(store, deps, person, await store.told.notesAboutMe(pageOf(input.page)), input.page);
  });
}

/** @throws NotFound when it is not there any more */
export async function readToldNoteAboutMe(deps: Deps, actor: JobSeeker, input: { toldNoteId: string }): Promise<ToldAboutMeView> {
  return deps.withActor(actor, async (store) => {
    const note = await store.told.noteAboutMe(input.toldNoteId);
    if (!note) throw new NotFound("note");
    allow(actor, "told:read", note);
    return noteView(note);
  });
}

type ToldNoteToRead = ToldNoteView & { knownAs: string };

/** For the person's own coach. @throws NotFound when it is not there any more */
export async function readToldNote(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { jobSeekerId: string; toldNoteId: string },
): Promise<ToldNoteToRead> {
  return deps.withActor(actor, async (store) => {
    const note = await store.told.note(input.toldNoteId);
    const person = await personOf(store, actor, input.jobSeekerId);
    if (!person || note?.jobSeekerId !== person.id) throw new NotFound("note");
    allow(actor, "told-note:review", person);
    return { ...noteView(note), knownAs: person.knownAs };
  });
}

const pageOf = (page: number) => ({ limit: NOTES_PER_PAGE + 1, offset: (page - 1) * NOTES_PER_PAGE });

async function toldOf<Note extends ToldAboutMe>(store: Store, deps: Deps, person: KnownPerson, notes: Note[], page: number) {
  const today = londonDay(deps.clock.now());
  const consents = await store.told.consents(person.id);
  return {
    knownAs: person.knownAs,
    consents: consents.map((consent): ConsentView => ({
      id: consent.id,
      who: consent.who,
      topics: consent.topics,
      fromOn: consent.fromOn.toString(),
      untilOn: consent.untilOn.toString(),
      state: consentState(consent, today),
      helper: consent.helper,
    })),
    notes: notes.slice(0, NOTES_PER_PAGE).map(noteView),
    page,
    hasNext: notes.length > NOTES_PER_PAGE,
  };
}

function noteView<Note extends ToldAboutMe>(note: Note): ToldAboutMeView & { words: Note["words"] } {
  const { id, who, topic, words, writtenAt, coachName, reviewedAt } = note;
  return { id, who, topic, words, writtenAt: writtenAt.toString(), coachName, isRead: reviewedAt !== null };
}
