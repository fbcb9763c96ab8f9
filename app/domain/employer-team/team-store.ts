import type { Temporal } from "temporal-polyfill";
import type { EmployerRole } from "../actor.ts";
import type { NewEmployerMember } from "../employer/employer-store.ts";
import type { InvitationStatus } from "../membership/invitation-lifecycle.ts";

export type TeamMember = NewEmployerMember;

export type TeamInvitation = {
  id: string;
  employerId: string;
  email: string;
  name: string;
  role: EmployerRole;
  status: InvitationStatus;
  invitedBy: string;
  invitedAt: Temporal.Instant;
  /** When it was emailed last. */
  sentAt: Temporal.Instant;
  expiresAt: Temporal.Instant;
};

export type TeamStore = {
  /** Owners first, then hiring managers, then mentors; by name. */
  members(employerId: string): Promise<TeamMember[]>;
  /** As `members`; for an owner, nobody else changes the team until the transaction ends. */
  membersForChange(employerId: string): Promise<TeamMember[]>;
  addMember(member: TeamMember): Promise<void>;
  /** @returns false when they are not called that any more */
  rename(memberId: string, names: { before: string; name: string }): Promise<boolean>;
  changeRole(memberId: string, role: EmployerRole): Promise<void>;
  /** @returns false when somebody else took them out first */
  removeMember(memberId: string): Promise<boolean>;

  invite(invitation: TeamInvitation): Promise<void>;
  /** Nobody else changes it until the transaction ends. */
  invitationForChange(id: string): Promise<TeamInvitation | null>;
  /** Not answered yet, the newest first. */
  openInvitations(employerId: string): Promise<TeamInvitation[]>;
  /** Waiting for whoever proves this address, expired ones left out. */
  invitationsTo(email: string, now: Temporal.Instant): Promise<(TeamInvitation & { employerName: string })[]>;
  sentAgain(id: string, at: { sentAt: Temporal.Instant; expiresAt: Temporal.Instant }): Promise<void>;
  /** @returns false when it has been answered or withdrawn meanwhile */
  answerInvitation(answer: { id: string; to: InvitationStatus; answeredAt: Temporal.Instant }): Promise<boolean>;
};
