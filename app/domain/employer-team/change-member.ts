import { allow } from "../access/policy.ts";
import type { EmployerMember, EmployerRole } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { isNews, type Seen } from "../seen.ts";
import type { Store } from "../store.ts";
import { CHANGED_TEAM, isLastOwner, LAST_OWNER } from "./team-rules.ts";
import type { TeamMember } from "./team-store.ts";

/**
 * Gives a member of the team another role. What they may do follows on their next request.
 * @throws Clash when it would leave the team without an owner, or another owner changed it meanwhile
 */
export async function changeRole(
  deps: Deps,
  actor: EmployerMember,
  input: Seen & { memberId: string; role: EmployerRole },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const { team, member } = await forChange(store, actor, input.memberId);
    if (!member) throw new NotFound("member of the team");
    if (!isNews({ stands: member.role, wanted: input.role, seen: input.seen })) return;
    if (isLastOwner(team, member.id)) throw new Clash(LAST_OWNER);
    await store.teams.changeRole(member.id, input.role);
    await store.events.record({ name: "MemberRoleChanged", subjects: { memberId: member.id } });
  });
}

/**
 * Takes somebody out of the team: their next request finds nothing of it. Nothing happens where they are not in it.
 * @throws Clash when it would leave the team without an owner
 */
export async function removeMember(deps: Deps, actor: EmployerMember, input: { memberId: string }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const { team, member } = await forChange(store, actor, input.memberId);
    if (!member) return;
    if (isLastOwner(team, member.id)) throw new Clash(LAST_OWNER);
    if (!(await store.teams.removeMember(member.id))) throw new Clash(CHANGED_TEAM);
    const { employerId, accountId } = member;
    await store.events.record({ name: "MemberRemoved", subjects: { employerId, accountId } });
  });
}

/**
 * Leaves the team by one's own choice.
 * @throws Clash when they are its last owner
 */
export async function leaveTeam(deps: Deps, actor: EmployerMember): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const { employerId, memberId } = actor;
    allow(actor, "team:read", { employerId });
    const team = await store.teams.membersForChange(employerId);
    if (isLastOwner(team, memberId)) throw new Clash(LAST_OWNER);
    if (!(await store.teams.removeMember(memberId))) throw new Clash(CHANGED_TEAM);
    await store.events.record({ name: "MemberLeft", subjects: { employerId } });
  });
}

/** The team, locked, so that two owners cannot take the role from each other at the same moment. */
async function forChange(
  store: Store,
  actor: EmployerMember,
  memberId: string,
): Promise<{ team: TeamMember[]; member: TeamMember | undefined }> {
  allow(actor, "team:manage", { employerId: actor.employerId });
  const team = await store.teams.membersForChange(actor.employerId);
  const self = team.find(({ id }) => id === actor.memberId);
  if (self?.role !== "owner") throw new Clash(CHANGED_TEAM);
  return { team, member: team.find(({ id }) => id === memberId) };
}
