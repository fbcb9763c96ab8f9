import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import type { HelperCode, UnderstandingCode } from "../vocabulary/helping.ts";
import type { ProfileChange } from "./profile-store.ts";

const ENTRIES_PER_PAGE = 20;

export type HistoryEntry = {
  /** ISO instant. */
  at: string;
  kind: ProfileChange["kind"];
  step: string | null;
  /** Who typed: a coach by name, or null for the person. */
  coachName: string | null;
  /** Who typed, where it was a member of the circle, as the person calls them. */
  memberName: string | null;
  helper: HelperCode | null;
  understood: UnderstandingCode | null;
};

type HistoryView = { knownAs: string; entries: HistoryEntry[]; page: number; hasNext: boolean };

/** Who changed what on a profile, and with whose help: for the person, and for whoever coaches them. */
export async function readProfileHistory(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead,
  input: { jobSeekerId: string; page: number },
): Promise<HistoryView> {
  return deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(input.jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "profile:read", { ...seeker, jobSeekerId: seeker.id });
    const offset = (input.page - 1) * ENTRIES_PER_PAGE;
    const changes = await store.profiles.changes(seeker.id, { limit: ENTRIES_PER_PAGE + 1, offset });
    return {
      knownAs: seeker.knownAs,
      entries: withoutRepeats(changes.slice(0, ENTRIES_PER_PAGE).map(({ changedAt, kind, step, coachName, memberName, helper, understood }) => ({
        at: changedAt.toString(), kind, step, coachName, memberName, helper, understood,
      }))),
      page: input.page,
      hasNext: changes.length > ENTRIES_PER_PAGE,
    };
  });
}

/** Somebody who works on one answer for a while did one thing: the newest of such entries stands for them all. */
export function withoutRepeats(entries: HistoryEntry[]): HistoryEntry[] {
  return entries.filter((entry, index) => index === 0 || !isRepeat(entries[index - 1]!, entry));
}

function isRepeat(newer: HistoryEntry, older: HistoryEntry): boolean {
  const { at: newerAt, ...newerRest } = newer;
  const { at: olderAt, ...olderRest } = older;
  return newerAt.slice(0, 10) === olderAt.slice(0, 10) && JSON.stringify(newerRest) === JSON.stringify(olderRest);
}
