import { and, eq, sql } from "drizzle-orm";
import type { WorkContact, WorkContactStore } from "#app/domain/membership/work-contact-store.ts";
import { coachContact, providerContact } from "../schema/work-contact.ts";
import type { QueryContext } from "./context.ts";

export function workContactQueries({ tx }: QueryContext): WorkContactStore {
  return {
    async ofCoach(coachId) {
      const [row] = await tx
        .select({ phone: coachContact.phone, email: coachContact.email })
        .from(coachContact)
        .where(eq(coachContact.memberId, coachId));
      return row ?? null;
    },
    async ofProvider(providerId) {
      const [row] = await tx
        .select({ phone: providerContact.phone, email: providerContact.email })
        .from(providerContact)
        .where(eq(providerContact.providerId, providerId));
      return row ?? null;
    },
    async saveCoach({ coachId, providerId }, { phone, email }, before, savedAt) {
      const set = { phone, email, savedAt };
      const saved = await tx
        .insert(coachContact)
        .values({ memberId: coachId, providerId, ...set })
        .onConflictDoUpdate({ target: coachContact.memberId, set, setWhere: stillSays(coachContact, before) })
        .returning({ id: coachContact.memberId });
      return saved.length > 0;
    },
    async saveProvider(providerId, { phone, email }, before, savedAt) {
      const set = { phone, email, savedAt };
      const saved = await tx
        .insert(providerContact)
        .values({ providerId, ...set })
        .onConflictDoUpdate({ target: providerContact.providerId, set, setWhere: stillSays(providerContact, before) })
        .returning({ id: providerContact.providerId });
      return saved.length > 0;
    },
    async addressOfApplicant(organisationId) {
      const [row] = await tx.execute<{ address: string | null }>(
        sql`select public.address_of_applicant(${organisationId}::uuid) as address`,
      );
      return row?.address ?? null;
    },
  };
}

/** Where nothing was said before, whatever is there now is somebody else's. */
function stillSays(table: typeof coachContact | typeof providerContact, before: WorkContact | null) {
  return before ? and(eq(table.phone, before.phone), eq(table.email, before.email)) : sql`false`;
}
