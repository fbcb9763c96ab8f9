import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead, Supporter } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import { personOf } from "../circle/person-of.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import type { HelperCode } from "../vocabulary/helping.ts";
import { consentState, type ConsentState } from "./consent.ts";
import type { ToldNote } from "./told-store.ts";
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
};
export type ToldView = { knownAs: string; consents: ConsentView[]; notes: ToldNoteView[]; page: number; hasNext: boolean };

/**
 * What others told us about somebody, and what the person said yes to: all of it for the
 * person and their own coach, and for a member of the circle what they told themselves.
 */
export async function readTold(
  deps: Deps,
  actor: JobSeeker | Supporter | JobCoach | ProviderLead,
  input: { jobSeekerId: string; page: number },
): Promise<ToldView> {
  return deps.withActor(actor, async (store) => {
    const person = await personOf(store, actor, input.jobSeekerId);
    if (!person) throw new NotFound("person");
    allow(actor, "told:read", person);
    const today = londonDay(deps.clock.now());
    const offset = (input.page - 1) * NOTES_PER_PAGE;
    // What the person calls somebody is between them and their coach.
    const named = <Named extends { who: string }>(one: Named): Named => (actor.kind === "supporter" ? { ...one, who: "You" } : one);
    const [consents, notes] = await Promise.all([
      store.told.consents(person.id),
      store.told.notes(person.id, { limit: NOTES_PER_PAGE + 1, offset }),
    ]);
    return {
      knownAs: person.knownAs,
      consents: consents.map(named).map((consent) => ({
        id: consent.id,
        who: consent.who,
        topics: consent.topics,
        fromOn: consent.fromOn.toString(),
        untilOn: consent.untilOn.toString(),
        state: consentState(consent, today),
        helper: consent.helper,
      })),
      notes: notes.slice(0, NOTES_PER_PAGE).map(named).map(noteView),
      page: input.page,
      hasNext: notes.length > NOTES_PER_PAGE,
    };
  });
}

/** @throws NotFound when it is not there any more */
export async function readToldNote(deps: Deps, actor: JobSeeker, input: { toldNoteId: string }): Promise<ToldNoteView> {
  return deps.withActor(actor, async (store) => {
    const note = await store.told.note(input.toldNoteId);
    if (!note) throw new NotFound("note");
    allow(actor, "told:read", note);
    return noteView(note);
  });
}

function noteView({ id, who, topic, words, writtenAt, coachName }: ToldNote & { who: string }): ToldNoteView {
  return { id, who, topic, words, writtenAt: writtenAt.toString(), coachName };
}
