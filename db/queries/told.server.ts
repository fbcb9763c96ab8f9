import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { Temporal } from "temporal-polyfill";
import type { ToldStore } from "#app/domain/told/told-store.ts";
import type { ToldTopic } from "#app/domain/told/told-topics.ts";
import { providerMember } from "../schema/membership.ts";
import { toldConsent, toldNote } from "../schema/told.ts";
import type { QueryContext } from "./context.ts";

const NOTE = {
  id: toldNote.id,
  consentId: toldNote.consentId,
  jobSeekerId: toldNote.jobSeekerId,
  topic: toldNote.topic,
  words: toldNote.words,
  writtenAt: toldNote.writtenAt,
  coachName: providerMember.name,
  reviewedAt: toldNote.reviewedAt,
  who: toldConsent.who,
};

export function toldQueries({ tx }: QueryContext): ToldStore {
  const notes = () =>
    tx
      .select(NOTE)
      .from(toldNote)
      .innerJoin(toldConsent, eq(toldConsent.id, toldNote.consentId))
      .leftJoin(providerMember, eq(providerMember.accountId, toldNote.writtenBy))
      .$dynamic();
  /** Of the acting person, what no coach has read yet: it is theirs to know of and to take out, not yet to read. */
  const unread = () =>
    tx
      .select({
        id: sql<string>`w.id`,
        consentId: toldConsent.id,
        jobSeekerId: toldConsent.jobSeekerId,
        topic: sql<ToldTopic>`w.topic`,
        words: sql<string | null>`null::text`,
        writtenAt: sql<Temporal.Instant>`w.written_at`.mapWith(toldNote.writtenAt),
        coachName: sql<string | null>`null::text`,
        reviewedAt: sql<Temporal.Instant | null>`null::timestamptz`,
        who: toldConsent.who,
      })
      .from(sql`told_waiting() w`)
      .innerJoin(toldConsent, eq(toldConsent.id, sql`w.consent_id`))
      .$dynamic();
  const takeOut = async (note: string | null, ofConsent: string | null) => {
    const [row] = await tx.execute<{ gone: number }>(sql`select take_out_told(${note}::uuid, ${ofConsent}::uuid) as gone`);
    return row!.gone > 0;
  };
  return {
    consents(jobSeekerId) {
      return tx
        .select()
        .from(toldConsent)
        .where(eq(toldConsent.jobSeekerId, jobSeekerId))
        .orderBy(desc(toldConsent.givenAt), asc(toldConsent.id));
    },
    async consent(consentId) {
      const [row] = await tx.select().from(toldConsent).where(eq(toldConsent.id, consentId));
      return row ?? null;
    },
    async give(consent) {
      const rows = await tx.insert(toldConsent).values(consent).onConflictDoNothing().returning({ id: toldConsent.id });
      return rows.length > 0;
    },
    async withdraw(consentId, at) {
      const rows = await tx
        .update(toldConsent)
        .set({ withdrawnAt: at })
        .where(and(eq(toldConsent.id, consentId), isNull(toldConsent.withdrawnAt)))
        .returning({ id: toldConsent.id });
      return rows.length > 0;
    },
    notes(jobSeekerId, { limit, offset }) {
      return notes()
        .where(eq(toldNote.jobSeekerId, jobSeekerId))
        .orderBy(desc(toldNote.writtenAt), asc(toldNote.id))
        .limit(limit)
        .offset(offset);
    },
    async note(toldNoteId) {
      const [row] = await notes().where(eq(toldNote.id, toldNoteId));
      return row ?? null;
    },
    notesAboutMe({ limit, offset }) {
      const read = tx
        .select({ ...NOTE, words: sql<string | null>`${toldNote.words}`.as("words") })
        .from(toldNote)
        .innerJoin(toldConsent, eq(toldConsent.id, toldNote.consentId))
        .leftJoin(providerMember, eq(providerMember.accountId, toldNote.writtenBy));
      return unionAll(read, unread()).orderBy(sql`written_at desc, id`).limit(limit).offset(offset);
    },
    async noteAboutMe(toldNoteId) {
      const [read] = await notes().where(eq(toldNote.id, toldNoteId));
      if (read) return read;
      const [waiting] = await unread().where(sql`w.id = ${toldNoteId}::uuid`);
      return waiting ?? null;
    },
    async add(note) {
      const rows = await tx.insert(toldNote).values(note).onConflictDoNothing().returning({ id: toldNote.id });
      return rows.length > 0;
    },
    async review(toldNoteId, { by, at }) {
      const rows = await tx
        .update(toldNote)
        .set({ reviewedAt: at, reviewedBy: by })
        .where(and(eq(toldNote.id, toldNoteId), isNull(toldNote.reviewedAt)))
        .returning({ id: toldNote.id });
      return rows.length > 0;
    },
    remove(toldNoteId) {
      return takeOut(toldNoteId, null);
    },
    async removeAllOf(consentId) {
      await takeOut(null, consentId);
    },
  };
}
