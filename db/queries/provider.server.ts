import { and, asc, count, desc, eq, gt, ilike, isNotNull, isNull, sql, type SQL } from "drizzle-orm";
import type { ProviderStore } from "#app/domain/membership/provider-store.ts";
import { placeLabel } from "#app/domain/place/place.ts";
import { invitation, provider, providerMember } from "../schema/membership.ts";
import { place } from "../schema/place.ts";
import { coaching } from "../schema/vocational-profile.ts";
import { statement, type Value } from "../statement.server.ts";
import type { QueryContext } from "./context.ts";

const PROVIDER = {
  id: provider.id,
  name: provider.name,
  newName: provider.newName,
  about: provider.about,
  placeId: provider.placeId,
  placeName: place.name,
  placeArea: place.area,
  status: provider.status,
  appliedBy: provider.appliedBy,
  appliedAt: provider.appliedAt,
  decisionReason: provider.decisionReason,
};

const INVITATION = {
  id: invitation.id,
  providerId: invitation.providerId,
  email: invitation.email,
  name: invitation.name,
  status: invitation.status,
  invitedBy: invitation.invitedBy,
  invitedAt: invitation.invitedAt,
  expiresAt: invitation.expiresAt,
};

const EVERYBODY = { name: "", limit: 10_000, offset: 0 };

const providers = (tx: QueryContext["tx"]) => tx.select(PROVIDER).from(provider).innerJoin(place, eq(place.id, provider.placeId));
const providersById = statement((tx, value: Value<"id">) => providers(tx).where(eq(provider.id, value("id"))));

export function providerQueries({ tx }: QueryContext): ProviderStore {
  async function listed(which: SQL, page: typeof EVERYBODY) {
    const named = page.name === "" ? undefined : ilike(provider.name, `%${page.name.replace(/[\\%_]/g, "\\$&")}%`);
    const rows = await providers(tx)
      .where(and(which, named))
      .orderBy(asc(provider.appliedAt), asc(provider.id))
      .limit(page.limit)
      .offset(page.offset);
    return rows.map(withTown);
  }

  return {
    async byId(providerId) {
      const [row] = await providersById(tx, { id: providerId });
      return row ? withTown(row) : null;
    },
    async byIdForChange(providerId) {
      const [row] = await providers(tx).where(eq(provider.id, providerId)).for("update", { of: provider });
      return row ? withTown(row) : null;
    },
    withStatus: (status, page = EVERYBODY) => listed(eq(provider.status, status), page),
    withNewName: (page = EVERYBODY) => listed(isNotNull(provider.newName), page),
    async change(providerId, to) {
      await tx.update(provider).set(to).where(eq(provider.id, providerId));
    },
    async apply(applied) {
      await tx.insert(provider).values({ ...applied, status: "applied" });
    },
    async decide({ providerId, from, to, decidedBy, decidedAt, reason }) {
      const rows = await tx
        .update(provider)
        .set({ status: to, decidedBy, decidedAt, decisionReason: reason })
        .where(and(eq(provider.id, providerId), eq(provider.status, from)))
        .returning({ id: provider.id });
      return rows.length > 0;
    },
    async joinable() {
      const rows = await tx
        .select({ ...PROVIDER, latitude: place.latitude, longitude: place.longitude })
        .from(provider)
        .innerJoin(place, eq(place.id, provider.placeId))
        // Asked of the function, as whoever refers somebody may not read who works where.
        .where(and(eq(provider.status, "admitted"), sql`public.least_busy_coach(${provider.id}) is not null`))
        .orderBy(asc(provider.name), asc(provider.id));
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        about: row.about,
        town: placeLabel({ name: row.placeName, area: row.placeArea }),
        at: { latitude: row.latitude, longitude: row.longitude },
      }));
    },
    async leastBusyCoach(providerId, but) {
      const [row] = await tx.execute<{ coach: string | null }>(
        sql`select public.least_busy_coach(${providerId}::uuid, ${but ?? null}::uuid) as coach`,
      );
      return row?.coach ?? null;
    },

    async addMember(member) {
      await tx.insert(providerMember).values(member);
    },
    async member(memberId) {
      const [row] = await tx.select().from(providerMember).where(and(eq(providerMember.id, memberId), isNull(providerMember.endedAt)));
      return row ?? null;
    },
    membersForChange(providerId) {
      return tx.select().from(providerMember).where(eq(providerMember.providerId, providerId)).orderBy(asc(providerMember.id)).for("update");
    },
    async changeMember(memberId, { role, takesPeople }) {
      await tx.update(providerMember).set({ role, takesPeople }).where(eq(providerMember.id, memberId));
    },
    async rename(memberId, { before, name }) {
      const renamed = await tx
        .update(providerMember)
        .set({ name })
        .where(and(eq(providerMember.id, memberId), eq(providerMember.name, before)))
        .returning({ id: providerMember.id });
      return renamed.length === 1;
    },
    async endMember(memberId, endedAt) {
      await tx.update(providerMember).set({ endedAt }).where(eq(providerMember.id, memberId));
    },
    members(providerId) {
      return tx
        .select()
        .from(providerMember)
        .where(and(eq(providerMember.providerId, providerId), isNull(providerMember.endedAt)))
        .orderBy(desc(providerMember.role), asc(providerMember.name), asc(providerMember.id));
    },
    async caseloadSizes(providerId) {
      const rows = await tx
        .select({ coachId: coaching.coachId, people: count() })
        .from(coaching)
        .where(and(eq(coaching.providerId, providerId), isNull(coaching.endedAt)))
        .groupBy(coaching.coachId);
      return new Map(rows.map((row) => [row.coachId, row.people]));
    },

    async invite(invited) {
      await tx.insert(invitation).values(invited);
    },
    async invitationForChange(invitationId) {
      const [row] = await tx.select(INVITATION).from(invitation).where(eq(invitation.id, invitationId)).for("update");
      return row ?? null;
    },
    openInvitations(providerId) {
      return tx
        .select(INVITATION)
        .from(invitation)
        .where(and(eq(invitation.providerId, providerId), eq(invitation.status, "invited")))
        .orderBy(desc(invitation.invitedAt), asc(invitation.id));
    },
    invitationsTo(email, now) {
      return tx
        .select({ ...INVITATION, providerName: provider.name })
        .from(invitation)
        .innerJoin(provider, eq(provider.id, invitation.providerId))
        .where(and(eq(invitation.email, email), eq(invitation.status, "invited"), gt(invitation.expiresAt, now)))
        .orderBy(asc(invitation.invitedAt), asc(invitation.id));
    },
    async answerInvitation({ invitationId, to, answeredAt }) {
      const rows = await tx
        .update(invitation)
        .set({ status: to, answeredAt })
        .where(and(eq(invitation.id, invitationId), eq(invitation.status, "invited")))
        .returning({ id: invitation.id });
      return rows.length > 0;
    },
  };
}

function withTown<Row extends { placeName: string; placeArea: string }>({ placeName, placeArea, ...row }: Row) {
  return { ...row, town: placeLabel({ name: placeName, area: placeArea }) };
}
