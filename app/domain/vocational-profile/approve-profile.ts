import { allow } from "../access/policy.ts";
import type { JobSeeker } from "../actor.ts";
import { assistanceOf } from "../assistance/assistance-of.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid, NotFound } from "../errors.ts";
import { hitValue, markTexts, ownTexts } from "../words/mark-words.ts";
import { approvedFactsOf } from "./profile.ts";
import { toPublished } from "./published.ts";

const STILL_MARKED = "Tick all the words you keep, or change your words";
const CHANGED = "Your profile has changed since you opened this page. Please look at it again.";

/**
 * The person says yes to one revision of their profile and to the exact strengths
 * statement and names of places of work in it (P2). Only they can. What chosen employers are shown becomes this
 * revision; while a needed part is missing they are shown nothing.
 * Words in it that may tell who they are, or about their health, stay only if the
 * person says so of each (V3): who kept them and when is written down.
 * @param input.keep the marked words they keep, as the page named them
 * @throws Clash when the profile is no longer at this revision
 * @throws Invalid when something marked is neither kept nor gone
 */
export async function approveProfile(
  deps: Deps,
  actor: JobSeeker,
  input: { revision: number; keep?: readonly string[] },
): Promise<{ published: boolean }> {
  const { jobSeekerId } = actor;
  allow(actor, "profile:approve", { jobSeekerId });
  // Reading takes a moment, so nothing is locked meanwhile; the revision says whether it is still what was read.
  const read = await deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(jobSeekerId);
    const profile = await store.profiles.profile(jobSeekerId);
    if (!seeker || !profile) throw new NotFound("profile");
    const texts = ownTexts(profile);
    return { words: JSON.stringify(texts), hits: await markTexts(deps, store, seeker, texts) };
  });
  return deps.withActor(actor, async (store) => {
    const profile = await store.profiles.profileForChange(jobSeekerId);
    if (!profile) throw new NotFound("profile");
    if (JSON.stringify(ownTexts(profile)) !== read.words) throw new Clash(CHANGED);
    // Said yes to with the first of two presses.
    if (profile.approvedRevision === profile.revision && profile.revision === input.revision) {
      return { published: (await store.profiles.published(jobSeekerId)) !== null };
    }
    const approvedAt = deps.clock.now();
    const approved = await store.profiles.approve({
      jobSeekerId,
      revision: input.revision,
      strengths: profile.strengths,
      facts: approvedFactsOf(profile),
      approvedAt,
    });
    if (!approved) throw new Clash(CHANGED);
    if (read.hits.some((hit) => !input.keep?.includes(hitValue(hit)))) throw new Invalid({ keep: STILL_MARKED });
    await store.words.keep(
      read.hits.map(({ about, kind, start, end }) => ({
        jobSeekerId, revision: input.revision, about, kind, start, end, accountId: actor.accountId, keptAt: approvedAt,
      })),
    );
    const assistance = await assistanceOf(store, actor, jobSeekerId, approvedAt);
    await store.profiles.recordChange({
      jobSeekerId,
      kind: "approved",
      step: null,
      revision: input.revision,
      accountId: actor.accountId,
      helper: assistance?.helper ?? null,
      understood: assistance?.understood ?? null,
      changedAt: approvedAt,
    });
    const published = toPublished(profile);
    if (published) await store.profiles.publish(jobSeekerId, published, approvedAt);
    else await store.profiles.unpublish(jobSeekerId, approvedAt);
    await store.events.record({ name: "ProfileApproved", subjects: { jobSeekerId } });
    return { published: published !== null };
  });
}
