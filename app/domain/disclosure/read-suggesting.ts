import { allow } from "../access/policy.ts";
import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { statusNow } from "../introduction/introduction-lifecycle.ts";
import { stands, type DisclosureStage } from "./disclosure-store.ts";
import { itemOf, NAME_ITEMS, type DisclosureGroup } from "./items.ts";
import { suggestibleItems } from "./tellable.ts";

/** What a coach can suggest to somebody for one employer. */
export type SuggestingView = {
  introductionId: string;
  who: string;
  employerName: string;
  openingTitle: string;
  items: { item: string; group: DisclosureGroup; label: string; value: string }[];
  nameTold: boolean;
  /** What waits for the person; ISO moment. */
  waiting: { items: string[]; stage: DisclosureStage; at: string } | null;
};

/** @throws NotFound before the employer is interested, and once it is over */
export async function readSuggesting(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { introductionId: string },
): Promise<SuggestingView> {
  return deps.withActor(actor, async (store) => {
    const introduction = await store.introductions.byId(input.introductionId);
    if (!introduction) throw new NotFound("introduction");
    allow(actor, "introduction:suggest", introduction);
    if (!["interested", "introduced"].includes(statusNow(introduction))) throw new NotFound("introduction");
    const { id, jobSeekerId } = introduction;
    const told = (await store.disclosures.of([id])).filter(stands).map(({ item }) => item);
    const waiting = await store.disclosures.waiting(id);
    return {
      introductionId: id,
      who: (await store.profiles.seekerById(jobSeekerId))?.knownAs ?? "Somebody",
      employerName: introduction.employerName ?? "the employer",
      openingTitle: introduction.openingTitle,
      items: (await suggestibleItems(store, jobSeekerId))
        .filter(({ item }) => !told.includes(item))
        .map(({ item, value }) => ({ item, value, group: itemOf(item)!.group, label: itemOf(item)!.label })),
      nameTold: told.some((item) => NAME_ITEMS.includes(item)),
      waiting: waiting && { items: waiting.items, stage: waiting.stage, at: waiting.suggestedAt.toString() },
    };
  });
}
