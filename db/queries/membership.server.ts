import { eq } from "drizzle-orm";
import type { MembershipStore } from "#app/domain/membership/membership-store.ts";
import { supporter } from "../schema/circle.ts";
import { employerMember } from "../schema/employer.ts";
import { operator, provider, providerMember } from "../schema/membership.ts";
import { jobSeeker } from "../schema/vocational-profile.ts";
import type { QueryContext } from "./context.ts";

export function membershipQueries({ tx, actor }: QueryContext): MembershipStore {
  return {
    async roleOf(accountId) {
      const [seeker] = await tx.select({ id: jobSeeker.id }).from(jobSeeker).where(eq(jobSeeker.accountId, accountId));
      if (seeker) return { kind: "jobSeeker", accountId, jobSeekerId: seeker.id };

      const [member] = await tx.select().from(employerMember).where(eq(employerMember.accountId, accountId));
      if (member) {
        const { id: memberId, employerId, role } = member;
        return { kind: "employerMember", accountId, memberId, employerId, role };
      }

      const [coach] = await tx
        .select({ id: providerMember.id, providerId: providerMember.providerId, role: providerMember.role })
        .from(providerMember)
        .innerJoin(provider, eq(provider.id, providerMember.providerId))
        .where(eq(providerMember.accountId, accountId));
      if (coach) {
        const kind = coach.role === "lead" ? "providerLead" : "jobCoach";
        return { kind, accountId, coachId: coach.id, providerId: coach.providerId };
      }

      const [supports] = await tx.select({ id: supporter.id }).from(supporter).where(eq(supporter.accountId, accountId));
      if (supports) {
        // Asked by whoever has just signed in, and so has proven the address.
        const email = actor.kind === "newcomer" || actor.kind === "supporter" ? actor.email : "";
        return { kind: "supporter", accountId, supporterId: supports.id, email };
      }

      const [operates] = await tx.select().from(operator).where(eq(operator.accountId, accountId));
      return operates ? { kind: "operator", accountId } : null;
    },
  };
}
