import { and, asc, eq, isNull, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { Actor, EmployerMember } from "#app/domain/actor.ts";
import type { MembershipStore } from "#app/domain/membership/membership-store.ts";
import { supporter } from "../schema/circle.ts";
import { employerMember } from "../schema/employer.ts";
import { operator, provider, providerMember } from "../schema/membership.ts";
import { jobSeeker } from "../schema/vocational-profile.ts";
import { statement, type Value } from "../statement.server.ts";
import type { QueryContext } from "./context.ts";

/** In the order in which they count, should an account ever hold two. */
const HELD = ["job seeker", "employer", "provider", "supporter", "operator"] as const;

/** What an actor of any kind is made of. Asked at every request, so in one go. */
const roles = statement((tx, value: Value<"accountId">) => {
  const columns = (held: (typeof HELD)[number], { id, of, role }: { id: SQLWrapper; of?: SQLWrapper; role?: SQLWrapper }) => ({
    rank: sql<number>`${sql.raw(String(HELD.indexOf(held)))}`.as("rank"),
    id: sql<string>`${id}`.as("id"),
    of: sql<string>`${of ?? sql.raw("null::uuid")}`.as("of"),
    role: sql<string>`${role ?? sql.raw("null::text")}`.as("role"),
  });
  const own = (accountId: SQLWrapper): SQL => sql`${accountId} = ${value("accountId")}`;
  return unionAll(
    tx.select(columns("job seeker", jobSeeker)).from(jobSeeker).where(own(jobSeeker.accountId)),
    tx
      .select(columns("employer", { id: employerMember.id, of: employerMember.employerId, role: employerMember.role }))
      .from(employerMember)
      .where(own(employerMember.accountId)),
    tx
      .select(columns("provider", { id: providerMember.id, of: providerMember.providerId, role: providerMember.role }))
      .from(providerMember)
      .innerJoin(provider, eq(provider.id, providerMember.providerId))
      .where(and(own(providerMember.accountId), isNull(providerMember.endedAt))),
    tx.select(columns("supporter", supporter)).from(supporter).where(own(supporter.accountId)),
    tx.select(columns("operator", { id: operator.accountId })).from(operator).where(and(own(operator.accountId), isNull(operator.endedAt))),
  ).orderBy(asc(sql`rank`));
});

export function membershipQueries({ tx, actor }: QueryContext): MembershipStore {
  return {
    async roleOf(accountId): Promise<Actor | null> {
      const [held] = await roles(tx, { accountId });
      if (!held) return null;
      const { id, of, role } = held;
      switch (HELD[held.rank]!) {
        case "job seeker":
          return { kind: "jobSeeker", accountId, jobSeekerId: id };
        case "employer":
          return { kind: "employerMember", accountId, memberId: id, employerId: of, role: role as EmployerMember["role"] };
        case "provider":
          return { kind: role === "lead" ? "providerLead" : "jobCoach", accountId, coachId: id, providerId: of };
        case "supporter":
          // Asked by whoever has just signed in, and so has proven the address.
          return { kind: "supporter", accountId, supporterId: id, email: actor.kind === "newcomer" || actor.kind === "supporter" ? actor.email : "" };
        case "operator":
          return { kind: "operator", accountId };
      }
    },
  };
}
