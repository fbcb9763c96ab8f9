import { allow } from "../access/policy.ts";
import type { JobSeeker } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { invitationEnds, isExpired } from "../membership/invitation-lifecycle.ts";
import { CIRCLE_MEMBER } from "./circle-member-lifecycle.ts";
import { moveMember } from "./move-member.ts";
import { roomForOneMore } from "./circle-rules.ts";
import type { RelationCode } from "./relations.ts";

/**
 * Asks somebody into the person's circle. They may do nothing until the person chooses
 * what. An invitation to the same address that nobody answered in time makes room.
 * @throws Clash while they are in the circle or asked, or when the circle is full
 */
export async function inviteIntoCircle(
  deps: Deps,
  actor: JobSeeker,
  input: { name: string; relation: RelationCode; email: string },
): Promise<{ circleMemberId: string }> {
  return deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "circle:manage", { jobSeekerId });
    const now = deps.clock.now();
    const members = await store.circle.members(jobSeekerId);
    const earlier = members.find((member) => member.email === input.email);
    if (earlier?.status === "invited" && isExpired({ expiresAt: earlier.expiresAt, now })) {
      await moveMember(store, actor, earlier, "withdrawn", now);
    }
    roomForOneMore(members);
    const circleMemberId = deps.random.uuid();
    await store.circle.invite({
      id: circleMemberId,
      jobSeekerId,
      ...input,
      status: CIRCLE_MEMBER.initial.state,
      invitedAt: now,
      expiresAt: invitationEnds(now),
    });
    await store.events.record({ name: "CircleInvited", subjects: { circleMemberId } });
    return { circleMemberId };
  });
}
