import type { Temporal } from "temporal-polyfill";
import { allow, isAllowed } from "../access/policy.ts";
import type { EmployerMember, EmployerRole, Newcomer } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { mayRemindFrom } from "../mailing/by-hand.ts";
import { isExpired } from "../membership/invitation-lifecycle.ts";
import { teamInvitationToManage } from "./move-team-invitation.ts";
import { isLastOwner } from "./team-rules.ts";
import type { TeamInvitation } from "./team-store.ts";

/** Moments are ISO. */
export type EmployerTeamView = {
  organisation: string;
  /** Ids are for whoever may change the team. */
  members: {
    id: string | null;
    name: string;
    role: EmployerRole;
    joinedAt: string;
    isMe: boolean;
    lastOwner: boolean;
  }[];
  /** Open ones, for owners; nobody else is shown addresses. */
  invitations: TeamInvitationLine[];
  mayManage: boolean;
};

type TeamInvitationLine = {
  id: string;
  name: string;
  email: string;
  role: EmployerRole;
  expiresAt: string;
  expired: boolean;
  mayResend: boolean;
};

/** Who works with the organisation on Firstshift, and who has been asked to. */
export async function readEmployerTeam(deps: Deps, actor: EmployerMember): Promise<EmployerTeamView> {
  return deps.withActor(actor, async (store) => {
    const { employerId } = actor;
    allow(actor, "team:read", { employerId });
    const employer = await store.employers.byId(employerId);
    if (!employer) throw new NotFound("organisation");
    const members = await store.teams.members(employerId);
    const mayManage = isAllowed(actor, "team:manage", { employerId });
    const invitations = mayManage ? await store.teams.openInvitations(employerId) : [];
    const now = deps.clock.now();
    return {
      organisation: employer.name,
      members: members.map(({ id, name, role, joinedAt }) => ({
        id: mayManage ? id : null,
        name,
        role,
        joinedAt: joinedAt.toString(),
        isMe: id === actor.memberId,
        lastOwner: isLastOwner(members, id),
      })),
      invitations: invitations.map((invitation) => lineOf(invitation, now)),
      mayManage,
    };
  });
}

/**
 * One into the own team, for an owner. Null once it is answered or taken back.
 * @throws NotFound when it is another employer's, or nobody's
 */
export async function readSentInvitation(
  deps: Deps,
  actor: EmployerMember,
  input: { teamInvitationId: string },
): Promise<TeamInvitationLine | null> {
  return deps.withActor(actor, async (store) => {
    const invitation = await teamInvitationToManage(store, actor, input.teamInvitationId);
    return invitation.status === "invited" ? lineOf(invitation, deps.clock.now()) : null;
  });
}

function lineOf({ id, name, email, role, expiresAt, sentAt }: TeamInvitation, now: Temporal.Instant): TeamInvitationLine {
  return {
    id, name, email, role,
    expiresAt: expiresAt.toString(),
    expired: isExpired({ expiresAt, now }),
    mayResend: mayRemindFrom(sentAt, now) === null,
  };
}

type TeamInvitationView = {
  id: string;
  employerName: string;
  /** As the employer wrote it; they may correct it. */
  name: string;
  role: EmployerRole;
  /** ISO instant. */
  expiresAt: string;
};

/** Invitations into employers' teams that wait for whoever proved this address. */
export async function readTeamInvitations(deps: Deps, actor: Newcomer): Promise<TeamInvitationView[]> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "team-invitation:answer", { email: actor.email });
    return (await store.teams.invitationsTo(actor.email, deps.clock.now())).map(viewOf);
  });
}

/** @throws NotFound when it is not theirs, was answered, or is too old */
export async function readTeamInvitation(deps: Deps, actor: Newcomer, id: string): Promise<TeamInvitationView> {
  const found = (await readTeamInvitations(deps, actor)).find((invitation) => invitation.id === id);
  if (!found) throw new NotFound("invitation");
  return found;
}

function viewOf({ id, employerName, name, role, expiresAt }: TeamInvitation & { employerName: string }): TeamInvitationView {
  return { id, employerName, name, role, expiresAt: expiresAt.toString() };
}
