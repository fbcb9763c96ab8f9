import { and, asc, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { DisclosureStore } from "#app/domain/disclosure/disclosure-store.ts";
import { contactDetails, disclosure, disclosureSuggestion } from "../schema/disclosure.ts";
import type { QueryContext } from "./context.ts";

export function disclosureQueries({ tx }: QueryContext): DisclosureStore {
  return {
    async release(disclosures) {
      if (disclosures.length > 0) await tx.insert(disclosure).values(disclosures);
    },
    async of(introductionIds) {
      if (introductionIds.length === 0) return [];
      return tx
        .select({
          introductionId: disclosure.introductionId,
          item: disclosure.item,
          value: disclosure.value,
          stage: disclosure.stage,
          releasedAt: disclosure.releasedAt,
          firstReadAt: disclosure.firstReadAt,
          withdrawnAt: disclosure.withdrawnAt,
        })
        .from(disclosure)
        .where(inArray(disclosure.introductionId, [...introductionIds]))
        .orderBy(asc(disclosure.releasedAt), asc(disclosure.item));
    },
    async show(introductionIds, items) {
      if (introductionIds.length === 0) return;
      const list = (values: readonly string[]) => sql`array[${sql.join(values.map((value) => sql`${value}`), sql`, `)}]`;
      const which = items === "all" ? sql`null` : list(items);
      await tx.execute(sql`select read_what_was_told(${list(introductionIds)}::uuid[], ${which}::text[])`);
    },
    async takeBackUnread({ jobSeekerId, employerId }) {
      await tx.execute(sql`select take_back_unread(${jobSeekerId}::uuid, ${employerId}::uuid)`);
    },
    async withdraw(introductionId, item, at) {
      const rows = await tx
        .update(disclosure)
        .set({ withdrawnAt: at })
        .where(
          and(
            eq(disclosure.introductionId, introductionId),
            eq(disclosure.item, item),
            isNull(disclosure.withdrawnAt),
            isNull(disclosure.firstReadAt),
          ),
        )
        .returning({ id: disclosure.id });
      return rows.length === 1;
    },

    async waiting(introductionId) {
      const [row] = await tx
        .select({
          id: disclosureSuggestion.id,
          introductionId: disclosureSuggestion.introductionId,
          items: disclosureSuggestion.items,
          stage: disclosureSuggestion.stage,
          suggestedAt: disclosureSuggestion.suggestedAt,
        })
        .from(disclosureSuggestion)
        .where(and(eq(disclosureSuggestion.introductionId, introductionId), eq(disclosureSuggestion.status, "waiting")));
      return row ?? null;
    },
    async lastSuggestion(introductionId) {
      const [row] = await tx
        .select({ items: disclosureSuggestion.items, status: disclosureSuggestion.status })
        .from(disclosureSuggestion)
        .where(and(eq(disclosureSuggestion.introductionId, introductionId), ne(disclosureSuggestion.status, "waiting")))
        .orderBy(desc(disclosureSuggestion.answeredAt), asc(disclosureSuggestion.id))
        .limit(1);
      return row ?? null;
    },
    async waitingAmong(introductionIds) {
      if (introductionIds.length === 0) return new Set();
      const rows = await tx
        .select({ id: disclosureSuggestion.introductionId })
        .from(disclosureSuggestion)
        .where(and(inArray(disclosureSuggestion.introductionId, [...introductionIds]), eq(disclosureSuggestion.status, "waiting")));
      return new Set(rows.map(({ id }) => id));
    },
    async suggest(suggestion) {
      await tx.insert(disclosureSuggestion).values({ ...suggestion, status: "waiting" });
    },
    async moveSuggestion(id, to, at) {
      const rows = await tx
        .update(disclosureSuggestion)
        .set({ status: to, answeredAt: at })
        .where(and(eq(disclosureSuggestion.id, id), eq(disclosureSuggestion.status, "waiting")))
        .returning({ id: disclosureSuggestion.id });
      return rows.length === 1;
    },

    async contact(jobSeekerId) {
      const [row] = await tx
        .select({ phone: contactDetails.phone, email: contactDetails.email })
        .from(contactDetails)
        .where(eq(contactDetails.jobSeekerId, jobSeekerId));
      return row ?? null;
    },
    async saveContact(jobSeekerId, contact, savedAt) {
      await tx
        .insert(contactDetails)
        .values({ jobSeekerId, ...contact, savedAt })
        .onConflictDoUpdate({ target: contactDetails.jobSeekerId, set: { ...contact, savedAt } });
    },
  };
}
