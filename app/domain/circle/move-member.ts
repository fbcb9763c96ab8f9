import type { Temporal } from "temporal-polyfill";
import type { JobSeeker, Supporter } from "../actor.ts";
import { Clash } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import type { Store } from "../store.ts";
import { CIRCLE_MEMBER, type CircleMemberStatus } from "./circle-member-lifecycle.ts";
import type { CircleMember } from "./circle-store.ts";

/** @throws Clash when it is not as it was any more */
export async function moveMember(
  store: Store,
  actor: JobSeeker | Supporter,
  member: CircleMember,
  to: CircleMemberStatus,
  at: Temporal.Instant,
): Promise<void> {
  moveTo(CIRCLE_MEMBER, member.status, to, actor.kind, { expiresAt: member.expiresAt, now: at });
  const moved = await store.circle.move({ id: member.id, from: member.status, to, at });
  if (!moved) throw new Clash("This has changed since you opened the page. Here is how it stands now.");
}
