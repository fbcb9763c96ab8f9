import { and, asc, desc, eq, gt, sql } from "drizzle-orm";
import type { TeamStore } from "#app/domain/employer-team/team-store.ts";
import { employer, employerMember, teamInvitation } from "../schema/employer.ts";
import type { QueryContext } from "./context.ts";

const INVITATION = {
  id: teamInvitation.id,
  employerId: teamInvitation.employerId,
  email: teamInvitation.email,
  name: teamInvitation.name,
  role: teamInvitation.role,
  status: teamInvitation.status,
  invitedBy: teamInvitation.invitedBy,
  invitedAt: teamInvitation.invitedAt,
  sentAt: teamInvitation.sentAt,
  expiresAt: teamInvitation.expiresAt,
};

const byRole = sql`array_position(array['owner', 'hiring_manager', 'workplace_mentor'], ${employerMember.role})`;

export function teamQueries({ tx }: QueryContext): TeamStore {
  const membersOf = (employerId: string) =>
    tx
      .select()
      .from(employerMember)
      .where(eq(employerMember.employerId, employerId))
      .orderBy(byRole, asc(employerMember.name), asc(employerMember.id));
  return {
    members: (employerId) => membersOf(employerId),
    async membersForChange(employerId) {
      // In one order for everyone, so that two owners wait for each other instead of blocking each other.
      await tx
        .select({ id: employerMember.id })
        .from(employerMember)
        .where(eq(employerMember.employerId, employerId))
        .orderBy(asc(employerMember.id))
        .for("update");
      return membersOf(employerId);
    },
    async addMember(member) {
      await tx.insert(employerMember).values(member);
    },
    async rename(memberId, { before, name }) {
      const renamed = await tx
        .update(employerMember)
        .set({ name })
        .where(and(eq(employerMember.id, memberId), eq(employerMember.name, before)))
        .returning({ id: employerMember.id });
      return renamed.length === 1;
    },
    async changeRole(memberId, role) {
      await tx.update(employerMember).set({ role }).where(eq(employerMember.id, memberId));
    },
    async removeMember(memberId) {
      const gone = await tx.delete(employerMember).where(eq(employerMember.id, memberId)).returning({ id: employerMember.id });
      return gone.length === 1;
    },

    async invite(invitation) {
      await tx.insert(teamInvitation).values(invitation);
    },
    async invitationForChange(id) {
      const [row] = await tx.select(INVITATION).from(teamInvitation).where(eq(teamInvitation.id, id)).for("update");
      return row ?? null;
    },
    openInvitations(employerId) {
      return tx
        .select(INVITATION)
        .from(teamInvitation)
        .where(and(eq(teamInvitation.employerId, employerId), eq(teamInvitation.status, "invited")))
        .orderBy(desc(teamInvitation.invitedAt), asc(teamInvitation.id));
    },
    invitationsTo(email, now) {
      return tx
        .select({ ...INVITATION, employerName: employer.name })
        .from(teamInvitation)
        .innerJoin(employer, eq(employer.id, teamInvitation.employerId))
        .where(
          and(eq(teamInvitation.email, email), eq(teamInvitation.status, "invited"), gt(teamInvitation.expiresAt, now)),
        )
        .orderBy(asc(teamInvitation.invitedAt), asc(teamInvitation.id));
    },
    async sentAgain(id, at) {
      await tx.update(teamInvitation).set(at).where(eq(teamInvitation.id, id));
    },
    async answerInvitation({ id, to, answeredAt }) {
      const rows = await tx
        .update(teamInvitation)
        .set({ status: to, answeredAt })
        .where(and(eq(teamInvitation.id, id), eq(teamInvitation.status, "invited")))
        .returning({ id: teamInvitation.id });
      return rows.length > 0;
    },
  };
}
