import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Assistance } from "../assistance/assistance.ts";
import { assistanceOf } from "../assistance/assistance-of.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { CHANGED_MEANWHILE } from "../seen.ts";
import type { InTheWayCode } from "../vocabulary/in-the-way.ts";
import { recordPrivateChange } from "../vocational-profile/record-private-change.ts";
import type { InTheWay } from "./in-the-way-store.ts";

export const IN_THE_WAY_LENGTH = 600;

type Confidant = JobSeeker | JobCoach | ProviderLead;
export type InTheWayView = InTheWay & { knownAs: string; coachName: string; assistance: Assistance | null };

/** What is in the way of working (P6): for the person and their own coach, and nobody else, a lead included. */
export async function readInTheWay(deps: Deps, actor: Confidant, jobSeekerId: string): Promise<InTheWayView> {
  return deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "in-the-way:read", { ...seeker, jobSeekerId: seeker.id });
    const said = (await store.inTheWay.of(jobSeekerId)) ?? { kinds: [], words: "", revision: 0 };
    const { knownAs, coachName } = seeker;
    return { ...said, knownAs, coachName, assistance: await assistanceOf(store, actor, jobSeekerId, deps.clock.now()) };
  });
}

/** @throws Clash when somebody else changed it meanwhile */
export async function saveInTheWay(
  deps: Deps,
  actor: Confidant,
  input: { jobSeekerId: string; kinds: InTheWayCode[]; words: string; seen: number },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const { jobSeekerId, kinds, words, seen } = input;
    const seeker = await store.profiles.seekerById(jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "in-the-way:write", { ...seeker, jobSeekerId: seeker.id });
    const before = await store.inTheWay.of(jobSeekerId);
    if (before?.kinds.join() === kinds.join() && before.words === words) return;
    const savedAt = deps.clock.now();
    if (!(await store.inTheWay.save({ jobSeekerId, kinds, words, seen, savedAt, savedBy: actor.accountId }))) {
      throw new Clash(CHANGED_MEANWHILE);
    }
    await recordPrivateChange(store, actor, { jobSeekerId, step: "in-the-way", at: savedAt });
    await store.events.record({ name: "InTheWaySaved", subjects: { jobSeekerId } });
  });
}
