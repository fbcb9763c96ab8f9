import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { BookingKind } from "#app/domain/booking/kinds.ts";
import type { CircleItem } from "#app/domain/circle/circle-items.ts";
import type { CircleStore, PersonBeside } from "#app/domain/circle/circle-store.ts";
import type { RelationCode } from "#app/domain/circle/relations.ts";
import { circleAccess, circleMember, supporter } from "../schema/circle.ts";
import type { QueryContext } from "./context.ts";

const MEMBER = {
  id: circleMember.id,
  jobSeekerId: circleMember.jobSeekerId,
  supporterId: circleMember.supporterId,
  name: circleMember.name,
  relation: circleMember.relation,
  email: circleMember.email,
  status: circleMember.status,
  invitedAt: circleMember.invitedAt,
  expiresAt: circleMember.expiresAt,
};

/** A row of `circle_people()`, the function that tells a supporter whom they support. */
type Told = {
  circle_member_id: string; status: "invited" | "joined"; relation: RelationCode; expires_at: string; items: CircleItem[];
  supporter_id: string; job_seeker_id: string; known_as: string; birth_date: string | null;
  coach_id: string; coach_name: string; provider_id: string; provider_name: string;
};

type ToldDate = {
  booking_id: string; kind: BookingKind; title: string; employer_name: string | null; town: string; starts_at: string; ends_at: string;
};

export function circleQueries({ tx }: QueryContext): CircleStore {
  const told = async (status: Told["status"]) => {
    const rows = await tx.execute<Told>(sql`select * from circle_people() order by known_as, circle_member_id`);
    return rows.filter((row) => row.status === status);
  };
  const people = async () => (await told("joined")).map(personOf);
  return {
    members(jobSeekerId) {
      return tx
        .select({
          ...MEMBER,
          circleItems: sql<CircleItem[]>`array(select a.item from ${circleAccess} a where a.circle_member_id = ${circleMember.id} order by a.item)`,
        })
        .from(circleMember)
        .where(and(eq(circleMember.jobSeekerId, jobSeekerId), inArray(circleMember.status, ["invited", "joined"])))
        .orderBy(asc(circleMember.invitedAt), asc(circleMember.id));
    },
    async memberForChange(circleMemberId) {
      const found = () => tx.select(MEMBER).from(circleMember).where(eq(circleMember.id, circleMemberId));
      const [locked] = await found().for("update");
      if (locked) return locked;
      // What is over nobody may change, nor lock. It is still there to be told of.
      const [over] = await found();
      return over ?? null;
    },
    async invite(member) {
      await tx.insert(circleMember).values(member);
    },
    async letDo({ id, jobSeekerId }, items, givenAt) {
      await tx.delete(circleAccess).where(eq(circleAccess.circleMemberId, id));
      if (items.length === 0) return;
      await tx.insert(circleAccess).values(items.map((item) => ({ circleMemberId: id, jobSeekerId, item, givenAt })));
    },
    async addSupporter(row) {
      await tx.insert(supporter).values(row);
    },
    async move({ id, from, to, at, supporterId }) {
      const moment = from === "invited" ? { answeredAt: at } : { endedAt: at };
      const rows = await tx
        .update(circleMember)
        .set({ status: to, ...moment, ...(supporterId ? { supporterId } : {}) })
        .where(and(eq(circleMember.id, id), eq(circleMember.status, from)))
        .returning({ id: circleMember.id });
      return rows.length > 0;
    },
    people,
    async person(jobSeekerId) {
      return (await people()).find(({ id }) => id === jobSeekerId) ?? null;
    },
    async dates(jobSeekerId, from) {
      const rows = await tx.execute<ToldDate>(
        sql`select * from circle_dates(${jobSeekerId}::uuid) where ends_at > ${from.toString()}::timestamptz order by starts_at, booking_id`,
      );
      return rows.map((row) => ({
        bookingId: row.booking_id,
        kind: row.kind,
        title: row.title,
        employerName: row.employer_name,
        town: row.town,
        startsAt: Temporal.Instant.from(row.starts_at),
        endsAt: Temporal.Instant.from(row.ends_at),
      }));
    },
    async invitations(now) {
      const open = (await told("invited")).map((row) => ({
        circleMemberId: row.circle_member_id,
        knownAs: row.known_as,
        expiresAt: Temporal.Instant.from(row.expires_at),
      }));
      return open
        .filter(({ expiresAt }) => Temporal.Instant.compare(now, expiresAt) < 0)
        .toSorted((a, b) => Temporal.Instant.compare(a.expiresAt, b.expiresAt));
    },
  };
}

function personOf(row: Told): PersonBeside {
  return {
    circleMemberId: row.circle_member_id,
    id: row.job_seeker_id,
    supporterId: row.supporter_id,
    circleItems: row.items,
    relation: row.relation,
    knownAs: row.known_as,
    birthDate: row.birth_date === null ? null : Temporal.PlainDate.from(row.birth_date),
    coachId: row.coach_id,
    coachName: row.coach_name,
    providerId: row.provider_id,
    providerName: row.provider_name,
  };
}
