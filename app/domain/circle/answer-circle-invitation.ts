import { allow } from "../access/policy.ts";
import type { Newcomer, Supporter } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import type { Store } from "../store.ts";
import { CIRCLE_MEMBER } from "./circle-member-lifecycle.ts";
import type { CircleMember } from "./circle-store.ts";

type Invited = Newcomer | Supporter;

/**
 * Whoever proved the address says yes. A newcomer becomes a supporter with it; a
 * supporter may be in several circles.
 * @throws Clash when the invitation is too old, answered or taken back
 */
export async function acceptCircleInvitation(
  deps: Deps,
  actor: Invited,
  input: { circleMemberId: string },
): Promise<{ supporterId: string }> {
  return deps.withActor(actor, async (store) => {
    const { member, now } = await invitationOf(deps, store, actor, input.circleMemberId, "joined");
    const supporterId = actor.kind === "supporter" ? actor.supporterId : deps.random.uuid();
    if (actor.kind === "newcomer") {
      // Before the invitation is moved: the database lets somebody become a supporter by one that is open.
      await store.circle.addSupporter({ id: supporterId, accountId: actor.accountId, joinedAt: now });
    }
    if (!(await store.circle.move({ id: member.id, from: "invited", to: "joined", at: now, supporterId }))) throw answered();
    await store.events.record({ name: "CircleJoined", subjects: { circleMemberId: member.id } });
    return { supporterId };
  });
}

export async function declineCircleInvitation(
  deps: Deps,
  actor: Invited,
  input: { circleMemberId: string },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const { member, now } = await invitationOf(deps, store, actor, input.circleMemberId, "declined");
    if (!(await store.circle.move({ id: member.id, from: "invited", to: "declined", at: now }))) throw answered();
    await store.events.record({ name: "CircleInvitationDeclined", subjects: { circleMemberId: member.id } });
  });
}

async function invitationOf(deps: Deps, store: Store, actor: Invited, id: string, to: "joined" | "declined") {
  const member: CircleMember | null = await store.circle.memberForChange(id);
  if (!member) throw new NotFound("invitation");
  allow(actor, "circle-invitation:answer", { email: member.email });
  const now = deps.clock.now();
  moveTo(CIRCLE_MEMBER, member.status, to, actor.kind, { expiresAt: member.expiresAt, now });
  return { member, now };
}

function answered(): Clash {
  return new Clash("This invitation has already been answered or taken back.");
}
