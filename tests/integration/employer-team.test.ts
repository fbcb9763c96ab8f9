import { describe, expect, test } from "vitest";
import type { EmployerMember, EmployerRole, Newcomer } from "#app/domain/actor.ts";
import {
  acceptTeamInvitation, declineTeamInvitation,
} from "#app/domain/employer-team/answer-team-invitation.ts";
import { changeRole, leaveTeam, removeMember } from "#app/domain/employer-team/change-member.ts";
import { inviteMember } from "#app/domain/employer-team/invite-member.ts";
import {
  readEmployerTeam, readSentInvitation, readTeamInvitation, readTeamInvitations,
} from "#app/domain/employer-team/read-employer-team.ts";
import { resendTeamInvitation } from "#app/domain/employer-team/resend-team-invitation.ts";
import { withdrawTeamInvitation } from "#app/domain/employer-team/withdraw-team-invitation.ts";
import { Clash, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { signUpEmployer } from "#app/domain/employer/sign-up-employer.ts";
import { testDatabase } from "#tests/support/database.ts";
import { settingsOf } from "#db/actor-settings.ts";

const db = await testDatabase();
const { deps } = db;

let newcomers = 0;
function aNewcomer(email = `person-${++newcomers}@example.org`): Newcomer {
  return { kind: "newcomer", accountId: deps.random.uuid(), email };
}

const roleOf = (who: Newcomer) => deps.withActor(who, (store) => store.membership.roleOf(who.accountId));

async function anOwner(): Promise<{ owner: EmployerMember; newcomer: Newcomer }> {
  const newcomer = aNewcomer();
  await signUpEmployer(deps, newcomer, {
    organisation: "Oak and Ivy Books", sector: "retail", size: "micro", claimedLevel: "committed", name: "Will Fenn",
    siteName: "The book shop", town: "Bristol", outcode: "BS6",
  });
  return { owner: (await roleOf(newcomer)) as EmployerMember, newcomer };
}

async function aMember(owner: EmployerMember, role: EmployerRole) {
  const newcomer = aNewcomer();
  const { teamInvitationId } = await inviteMember(deps, owner, { name: "Ada", email: newcomer.email, role });
  await acceptTeamInvitation(deps, newcomer, { teamInvitationId, name: "Ada Member" });
  return { newcomer, member: (await roleOf(newcomer)) as EmployerMember };
}

async function eventsOf(key: string, id: string): Promise<string[]> {
  const rows = await db.superuser<{ name: string }[]>`
    select name from event where subjects ->> ${key} = ${id} order by occurred_at, name`;
  return rows.map(({ name }) => name);
}

describe("an invitation into an employer's team", () => {
  test("is accepted by whoever proves the address, in the role it names", async () => {
    const { owner } = await anOwner();
    const invited = aNewcomer();
    const { teamInvitationId } = await inviteMember(deps, owner, {
      name: "Mo", email: invited.email, role: "workplace_mentor",
    });
    expect(await readTeamInvitations(deps, invited)).toMatchObject([
      { id: teamInvitationId, employerName: "Oak and Ivy Books", role: "workplace_mentor" },
    ]);
    const { memberId } = await acceptTeamInvitation(deps, invited, { teamInvitationId, name: "Mo Green" });
    expect(await roleOf(invited)).toMatchObject({ memberId, employerId: owner.employerId, role: "workplace_mentor" });
    const team = await readEmployerTeam(deps, owner);
    expect(team.members.map(({ name, role }) => [name, role])).toEqual([
      ["Will Fenn", "owner"], ["Mo Green", "workplace_mentor"],
    ]);
    expect(team.invitations).toEqual([]);
    expect(await eventsOf("teamInvitationId", teamInvitationId)).toEqual(["MemberInvited"]);
    expect(await eventsOf("memberId", memberId)).toEqual(["MemberJoined"]);
  });

  test("does not exist for anybody else, nor for another employer", async () => {
    const { owner } = await anOwner();
    const { teamInvitationId } = await inviteMember(deps, owner, {
      name: "Mo", email: "mo-only@example.org", role: "owner",
    });
    const stranger = aNewcomer();
    expect(await readTeamInvitations(deps, stranger)).toEqual([]);
    await expect(readTeamInvitation(deps, stranger, teamInvitationId)).rejects.toBeInstanceOf(NotFound);
    await expect(acceptTeamInvitation(deps, stranger, { teamInvitationId, name: "X" })).rejects.toBeInstanceOf(NotFound);
    const { owner: other } = await anOwner();
    await expect(withdrawTeamInvitation(deps, other, { teamInvitationId })).rejects.toBeInstanceOf(NotFound);
    await expect(resendTeamInvitation(deps, other, { teamInvitationId })).rejects.toBeInstanceOf(NotFound);
  });

  test("gives no other role than the one it names, whatever the code would let through", async () => {
    const { owner } = await anOwner();
    const invited = aNewcomer();
    await inviteMember(deps, owner, { name: "Mo", email: invited.email, role: "workplace_mentor" });
    const join = (role: EmployerRole) =>
      deps.withActor(invited, (store) =>
        store.teams.addMember({
          id: deps.random.uuid(), employerId: owner.employerId, accountId: invited.accountId, name: "Mo", role,
          joinedAt: deps.clock.now(),
        }),
      );
    await expect(join("owner")).rejects.toThrow();
    expect(await roleOf(invited)).toBeNull();
    await join("workplace_mentor");
    expect(await roleOf(invited)).toMatchObject({ role: "workplace_mentor" });
  });

  test("is too old after 14 days, and sent again counts anew, once a day at most", async () => {
    const { owner } = await anOwner();
    const invited = aNewcomer();
    const { teamInvitationId } = await inviteMember(deps, owner, { name: "Mo", email: invited.email, role: "owner" });
    await expect(resendTeamInvitation(deps, owner, { teamInvitationId })).rejects.toThrow(/24 hours/);
    const before = deps.clock.now().toString();
    try {
      db.clock.advance({ days: 14 });
      expect(await readTeamInvitations(deps, invited)).toEqual([]);
      await expect(acceptTeamInvitation(deps, invited, { teamInvitationId, name: "Mo" })).rejects.toThrow(/too old/);
      await resendTeamInvitation(deps, owner, { teamInvitationId });
      await expect(resendTeamInvitation(deps, owner, { teamInvitationId })).rejects.toBeInstanceOf(Clash);
      await acceptTeamInvitation(deps, invited, { teamInvitationId, name: "Mo" });
    } finally {
      db.clock.set(before);
    }
    expect(await eventsOf("teamInvitationId", teamInvitationId)).toEqual(["MemberInvited", "TeamInvitationSentAgain"]);
  });

  test("can be taken back and turned down, each once", async () => {
    const { owner } = await anOwner();
    const [first, second] = [aNewcomer(), aNewcomer()];
    const one = await inviteMember(deps, owner, { name: "A", email: first.email, role: "owner" });
    await expect(inviteMember(deps, owner, { name: "A", email: first.email, role: "owner" })).rejects.toBeInstanceOf(Clash);
    expect(await readSentInvitation(deps, owner, one)).toMatchObject({ email: first.email, expired: false, mayResend: false });
    await withdrawTeamInvitation(deps, owner, one);
    await expect(withdrawTeamInvitation(deps, owner, one)).rejects.toBeInstanceOf(Clash);
    // Its page is found over, not missing: whoever was the second to press is led to those that are open.
    expect(await readSentInvitation(deps, owner, one)).toBeNull();
    await expect(readSentInvitation(deps, (await anOwner()).owner, one)).rejects.toBeInstanceOf(NotFound);
    await expect(acceptTeamInvitation(deps, first, { ...one, name: "A" })).rejects.toBeInstanceOf(Clash);
    const two = await inviteMember(deps, owner, { name: "B", email: second.email, role: "owner" });
    await declineTeamInvitation(deps, second, two);
    await expect(declineTeamInvitation(deps, second, two)).rejects.toBeInstanceOf(Clash);
    expect(await roleOf(second)).toBeNull();
  });

  test("of many who accept at once, one joins and the rest are told", async () => {
    const { owner } = await anOwner();
    const invited = aNewcomer();
    const one = await inviteMember(deps, owner, { name: "A", email: invited.email, role: "owner" });
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => acceptTeamInvitation(deps, invited, { ...one, name: "A" })),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const each of tries) if (each.status === "rejected") expect(each.reason).toBeInstanceOf(Clash);
  });
});

describe("a member", () => {
  test("who is removed has no access on the next request, and the team cannot be re-entered", async () => {
    const { owner } = await anOwner();
    const { newcomer, member } = await aMember(owner, "hiring_manager");
    await removeMember(deps, owner, { memberId: member.memberId });
    expect(await roleOf(newcomer)).toBeNull();
    expect(await eventsOf("accountId", newcomer.accountId)).toEqual(["MemberRemoved"]);
    await removeMember(deps, owner, { memberId: member.memberId });
    expect(await eventsOf("accountId", newcomer.accountId)).toEqual(["MemberRemoved"]);
    // Whoever once signed the employer up is no exception.
    const { owner: second } = await anOwner();
    const { member: heir } = await aMember(second, "owner");
    const founder: Newcomer = { kind: "newcomer", accountId: second.accountId, email: "founder@example.org" };
    await removeMember(deps, heir, { memberId: second.memberId });
    db.clock.advance({ seconds: 1 });
    await expect(
      deps.withActor(founder, (store) =>
        store.teams.addMember({
          id: deps.random.uuid(), employerId: second.employerId, accountId: founder.accountId, name: "F", role: "owner",
          joinedAt: deps.clock.now(),
        }),
      ),
    ).rejects.toThrow();
  });

  test("gets another role, and what they may do follows", async () => {
    const { owner } = await anOwner();
    const { newcomer, member } = await aMember(owner, "workplace_mentor");
    await changeRole(deps, owner, { memberId: member.memberId, role: "hiring_manager" });
    await changeRole(deps, owner, { memberId: member.memberId, role: "hiring_manager" });
    expect(await roleOf(newcomer)).toMatchObject({ role: "hiring_manager" });
    expect(await eventsOf("memberId", member.memberId)).toEqual(["MemberJoined", "MemberRoleChanged"]);
  });

  test("leaves by choice, but not the last owner", async () => {
    const { owner, newcomer } = await anOwner();
    await expect(leaveTeam(deps, owner)).rejects.toThrow(/needs an owner/);
    await expect(changeRole(deps, owner, { memberId: owner.memberId, role: "hiring_manager" })).rejects.toBeInstanceOf(Clash);
    await expect(removeMember(deps, owner, { memberId: owner.memberId })).rejects.toBeInstanceOf(Clash);
    const mentor = await aMember(owner, "workplace_mentor");
    await leaveTeam(deps, mentor.member);
    expect(await roleOf(mentor.newcomer)).toBeNull();
    await aMember(owner, "owner");
    await leaveTeam(deps, owner);
    expect(await roleOf(newcomer)).toBeNull();
  });

  test("two owners who take the role from each other at once: one stays", async () => {
    const { owner } = await anOwner();
    const { member: second } = await aMember(owner, "owner");
    const both = await Promise.allSettled([
      changeRole(deps, owner, { memberId: second.memberId, role: "hiring_manager" }),
      removeMember(deps, second, { memberId: owner.memberId }),
      leaveTeam(deps, owner),
    ]);
    for (const each of both) if (each.status === "rejected") expect(each.reason).toBeInstanceOf(Clash);
    const [row] = await db.superuser<{ owners: number }[]>`
      select count(*)::int as owners from employer_member where employer_id = ${owner.employerId} and role = 'owner'`;
    expect(row!.owners).toBe(1);
  });

  test("who does not own the team cannot change it, in SQL either", async () => {
    const { owner } = await anOwner();
    const { member } = await aMember(owner, "hiring_manager");
    const invitation = { name: "X", email: "x@example.org", role: "owner" } as const;
    await expect(inviteMember(deps, member, invitation)).rejects.toBeInstanceOf(NotAllowed);
    await expect(changeRole(deps, member, { memberId: member.memberId, role: "owner" })).rejects.toBeInstanceOf(NotAllowed);
    await expect(removeMember(deps, member, { memberId: owner.memberId })).rejects.toBeInstanceOf(NotAllowed);
    expect((await readEmployerTeam(deps, member)).invitations).toEqual([]);
    const { owner: stranger } = await anOwner();
    // To a stranger nobody of this team is there, as if they had left.
    await removeMember(deps, stranger, { memberId: member.memberId });
    expect((await readEmployerTeam(deps, owner)).members).toHaveLength(2);
    for (const actor of [member, stranger]) {
      const changes = (statement: string) =>
        db.as("firstshift_employer").begin(async (tx) => {
          for (const [name, value] of Object.entries(settingsOf(actor, db.clock.now()))) {
            await tx`select set_config(${name}, ${value}, true)`;
          }
          return (await tx.unsafe(statement)).count;
        });
      const promoting = changes(`update employer_member set role = 'owner' where employer_id = '${owner.employerId}'`);
      // Of its own row a member changes the name, so that one is found, and refused.
      if (actor === member) await expect(promoting).rejects.toMatchObject({ code: "42501" });
      else expect(await promoting).toBe(0);
      expect(await changes(`delete from employer_member where id = '${owner.memberId}'`)).toBe(0);
    }
  });
});
