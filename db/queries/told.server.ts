import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { ToldStore } from "#app/domain/told/told-store.ts";
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
    async add(note) {
      const rows = await tx.insert(toldNote).values(note).onConflictDoNothing().returning({ id: toldNote.id });
      return rows.length > 0;
    },
    async remove(toldNoteId) {
      const rows = await tx.delete(toldNote).where(eq(toldNote.id, toldNoteId)).returning({ id: toldNote.id });
      return rows.length > 0;
    },
    async removeAllOf(consentId) {
      await tx.delete(toldNote).where(eq(toldNote.consentId, consentId));
    },
  };
}
