import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead, Supporter } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import { personOf } from "../circle/person-of.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { consentState } from "./consent.ts";
import type { ToldTopic } from "./told-topics.ts";

export type Telling = {
  /** The page makes it, so that two presses are one note. */
  toldNoteId: string;
  jobSeekerId: string;
  consentId: string;
  topic: ToldTopic;
  words: string;
};

/**
 * Writes down what somebody told us, in the private record: the coach whom they told, or
 * whoever tells it, from the circle; theirs a coach reads before the person does. Only while
 * the person's yes to it stands.
 * @throws Clash when the yes has ended, or is to something else
 */
export async function addToldNote(deps: Deps, actor: Supporter | JobCoach | ProviderLead, input: Telling): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const person = await personOf(store, actor, input.jobSeekerId);
    if (!person) throw new NotFound("person");
    allow(actor, "told-note:add", person);
    const consent = await store.told.consent(input.consentId);
    if (!consent || consent.jobSeekerId !== person.id) throw new NotFound("answer");
    if (await store.told.note(input.toldNoteId)) return;
    const now = deps.clock.now();
    if (consentState(consent, londonDay(now)) !== "stands") {
      throw new Clash(`${person.knownAs} does not let ${consent.who} tell us things now.`);
    }
    if (!consent.topics.includes(input.topic)) {
      throw new Clash(`${person.knownAs} said yes to something else. Choose what it is about from the list.`);
    }
    const { toldNoteId: id, consentId, topic, words } = input;
    const reviewed = actor.kind === "supporter" ? { reviewedAt: null, reviewedBy: null } : { reviewedAt: now, reviewedBy: actor.accountId };
    const note = { id, jobSeekerId: person.id, consentId, topic, words, writtenAt: now, writtenBy: actor.accountId, ...reviewed };
    if (!(await store.told.add(note))) throw new NotFound("note");
    await store.events.record({ name: "ToldNoteAdded", subjects: { toldNoteId: id } });
  });
}

/** The person's coach has read what a member of the circle wrote; from then on the person can. */
export async function reviewToldNote(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { jobSeekerId: string; toldNoteId: string },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const note = await store.told.note(input.toldNoteId);
    const person = await personOf(store, actor, input.jobSeekerId);
    if (!person || note?.jobSeekerId !== person.id) throw new NotFound("note");
    allow(actor, "told-note:review", person);
    if (!(await store.told.review(note.id, { by: actor.accountId, at: deps.clock.now() }))) return;
    await store.events.record({ name: "ToldNoteReviewed", subjects: { toldNoteId: note.id } });
  });
}

/** The person takes a note out of their record, whether they could read it yet or not. It is gone. */
export async function removeToldNote(deps: Deps, actor: JobSeeker, input: { toldNoteId: string }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "told-consent:give", { jobSeekerId });
    if (!(await store.told.remove(input.toldNoteId))) return;
    await store.events.record({ name: "ToldNoteRemoved", subjects: { jobSeekerId } });
  });
}
