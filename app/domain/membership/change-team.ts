import { allow } from "../access/policy.ts";
import type { ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { isNews, type Seen } from "../seen.ts";
import type { Store } from "../store.ts";
import { supportsPeople, type ProviderMember } from "./provider-store.ts";

type Role = ProviderMember["role"];

/**
 * Makes a coach a lead, or a lead a coach. Nobody changes their own role, so that somebody
 * always leads. A coach who becomes a lead goes on supporting whom they support.
 * @throws Clash when they have left, it is the lead themselves, or another lead changed it meanwhile
 */
export async function changeCoachRole(deps: Deps, actor: ProviderLead, input: Seen & { memberId: string; role: Role }): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const { member } = await memberToChange(store, actor, input.memberId);
    if (!isNews({ stands: member.role, wanted: input.role, seen: input.seen })) return;
    await store.providers.changeMember(member.id, { role: input.role, takesPeople: input.role === "lead" });
    await store.events.record({ name: "CoachRoleChanged", subjects: { coachId: member.id } });
  });
}

/**
 * A lead begins to support people, or stops once they support nobody.
 * @throws Clash while somebody still has them as their coach
 */
export async function supportPeople(deps: Deps, actor: ProviderLead, input: { takesPeople: boolean }): Promise<void> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "coach-team:manage", { providerId: actor.providerId });
    const own = (await store.providers.membersForChange(actor.providerId)).find(({ id }) => id === actor.coachId);
    if (!own || own.endedAt) throw new NotFound("member");
    if (own.takesPeople === input.takesPeople) return;
    if (!input.takesPeople && (await store.profiles.coachedBy(own.id)).length > 0) {
      throw new Clash("You still support people. Find another coach for each of them first.");
    }
    await store.providers.changeMember(own.id, { role: own.role, takesPeople: input.takesPeople });
    await store.events.record({ name: "CoachRoleChanged", subjects: { coachId: own.id } });
  });
}

type Leaving = {
  memberId: string;
  /** Who takes over the people, or null for whoever supports the fewest. */
  toCoachId: string | null;
};

/**
 * Ends somebody's membership. Whom they support gets another coach in the same step and is
 * told, so that nobody is ever without one; from the next click on they open nothing here.
 * @throws Clash when they have left already, it is the lead themselves, or nobody can take over
 */
export async function endCoachMembership(deps: Deps, actor: ProviderLead, input: Leaving): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const { member, others } = await memberToChange(store, actor, input.memberId);
    const now = deps.clock.now();
    const { providerId } = actor;
    for (const jobSeekerId of await store.profiles.coachedBy(member.id)) {
      const coachId = input.toCoachId ?? (await store.providers.leastBusyCoach(providerId, member.id));
      if (coachId === null) throw new Clash("Nobody else here supports people. Invite a coach, or support them yourself, first.");
      if (!others.some((other) => other.id === coachId && supportsPeople(other))) throw new NotFound("coach");
      const coachingId = await store.profiles.endCoaching({ jobSeekerId, coachId: member.id, endedAt: now });
      // They have chosen another coach themselves meanwhile.
      if (!coachingId) continue;
      await store.profiles.startCoaching({ id: deps.random.uuid(), jobSeekerId, coachId, providerId, startedAt: now });
      await store.bookings.moveSittings(jobSeekerId);
      await store.events.record({ name: "CoachChanged", subjects: { jobSeekerId, coachingId } });
    }
    await store.providers.endMember(member.id, now);
    await store.events.record({ name: "CoachRemoved", subjects: { providerId, accountId: member.accountId } });
  });
}

/** Holds the whole team: of two leads who end each other's membership at once, one is told that they have left. */
async function memberToChange(
  store: Store,
  actor: ProviderLead,
  memberId: string,
): Promise<{ member: ProviderMember; others: ProviderMember[] }> {
  allow(actor, "coach-team:manage", { providerId: actor.providerId });
  const everybody = await store.providers.membersForChange(actor.providerId);
  const member = everybody.find(({ id }) => id === memberId);
  if (!member || !everybody.some(({ id, endedAt }) => id === actor.coachId && !endedAt)) throw new NotFound("member");
  if (member.endedAt) throw new Clash("They have already left the team.");
  if (member.id === actor.coachId) throw new Clash("Only another lead can change your own place in the team.");
  return { member, others: everybody.filter(({ id, endedAt }) => id !== memberId && !endedAt) };
}
