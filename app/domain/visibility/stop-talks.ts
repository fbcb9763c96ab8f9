import type { Temporal } from "temporal-polyfill";
import type { Actor, JobCoach, JobSeeker, ProviderLead, Supporter } from "../actor.ts";
import { closeLiveIntroductions } from "../introduction/close-introductions.ts";
import type { Store } from "../store.ts";

type Pair = { jobSeekerId: string; employerId: string };

/**
 * What hiding means for what goes on: it closes, and what the employer was told and has
 * not read is taken back for good, so that choosing it again later tells it nothing. A plan
 * that all have signed goes on (V2), with what it needs.
 */
export async function stopTalks(
  store: Store,
  actor: JobSeeker | JobCoach | ProviderLead | Supporter,
  pair: Pair,
  now: Temporal.Instant,
): Promise<void> {
  await closeLiveIntroductions(store, actor, { ...pair, reason: "seeker-hid", now });
  // What an employer declined is nothing that they may read.
  if (actor.kind === "supporter") await store.introductions.stopBesideUnreadNo(pair);
  await store.disclosures.takeBackUnread(pair);
}

/** A plan is over. If it was all that went on with an employer the person hides from, nothing does any more. */
export async function stopTalksIfHidden(store: Store, actor: Actor, { jobSeekerId, employerId }: Pair, now: Temporal.Instant): Promise<void> {
  if (await store.visibility.isLetIn(jobSeekerId, employerId)) return;
  await closeLiveIntroductions(store, actor, { jobSeekerId, employerId, reason: "seeker-hid", now });
}
