import { allow } from "../access/policy.ts";
import type { JobSeeker, Supporter } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { terminalStates } from "../lifecycle.ts";
import { isNews, type Seen } from "../seen.ts";
import type { Store } from "../store.ts";
import { codesOf } from "../vocabulary/terms.ts";
import { CIRCLE_ITEMS, itemsInOrder, type CircleItem } from "./circle-items.ts";
import { CIRCLE_MEMBER } from "./circle-member-lifecycle.ts";
import { withNeeded } from "./circle-rules.ts";
import type { CircleMember } from "./circle-store.ts";
import { moveMember } from "./move-member.ts";

/**
 * Chooses what a member may see and do from now on, in place of what they could before. Nothing is a choice too.
 * @throws Clash when they are not in the circle, or it was changed meanwhile
 */
export async function chooseCircleAccess(
  deps: Deps,
  actor: JobSeeker,
  input: Seen & { circleMemberId: string; items: readonly CircleItem[] },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const member = await ownMember(store, actor, input.circleMemberId);
    if (member.status !== "invited" && member.status !== "joined") throw new Clash("They are not in your circle now.");
    const wanted = withNeeded(input.items, codesOf(CIRCLE_ITEMS));
    const before = (await store.circle.members(member.jobSeekerId)).find(({ id }) => id === member.id);
    if (!isNews({ stands: itemsInOrder(before?.circleItems ?? []), wanted, seen: input.seen })) return;
    await store.circle.letDo(member, wanted, deps.clock.now());
    await store.events.record({ name: "CircleAccessChosen", subjects: { circleMemberId: member.id } });
  });
}

/** Takes somebody out of the circle, or takes the invitation back. Their very next request is refused. Nothing happens where it is over already. */
export async function takeOutOfCircle(
  deps: Deps,
  actor: JobSeeker,
  input: { circleMemberId: string },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const member = await ownMember(store, actor, input.circleMemberId);
    if (terminalStates(CIRCLE_MEMBER).includes(member.status)) return;
    const invited = member.status === "invited";
    await moveMember(store, actor, member, invited ? "withdrawn" : "removed", deps.clock.now());
    await store.circle.letDo(member, [], deps.clock.now());
    const name = invited ? "CircleInvitationWithdrawn" : "CircleMemberRemoved";
    await store.events.record({ name, subjects: { circleMemberId: member.id } });
  });
}

/** A supporter leaves somebody's circle. Nothing happens where they are not in it. */
export async function leaveCircle(deps: Deps, actor: Supporter, input: { jobSeekerId: string }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const person = await store.circle.person(input.jobSeekerId);
    if (!person) return;
    allow(actor, "circle:be-in", person);
    const member = await store.circle.memberForChange(person.circleMemberId);
    if (!member) throw new NotFound("person");
    await moveMember(store, actor, member, "left", deps.clock.now());
    await store.events.record({ name: "CircleLeft", subjects: { circleMemberId: member.id } });
  });
}

async function ownMember(store: Store, actor: JobSeeker, id: string): Promise<CircleMember> {
  const member = await store.circle.memberForChange(id);
  if (!member) throw new NotFound("person");
  allow(actor, "circle:manage", { jobSeekerId: member.jobSeekerId });
  return member;
}
