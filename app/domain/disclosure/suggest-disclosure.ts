import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid, NotFound } from "../errors.ts";
import { statusNow } from "../introduction/introduction-lifecycle.ts";
import { introductionToChange, MOVED_ON } from "../introduction/move-introduction.ts";
import { moveTo } from "../lifecycle.ts";
import type { Store } from "../store.ts";
import { stands, type DisclosureStage } from "./disclosure-store.ts";
import { DISCLOSURE_SUGGESTION } from "./suggestion-lifecycle.ts";
import { suggestibleItems } from "./tellable.ts";

type Coach = JobCoach | ProviderLead;

/**
 * A coach writes down what this employer could be told. It tells the employer
 * nothing: the person ticks what they want, on their own page (PR1). A new list takes
 * the place of one that waits.
 * @throws Invalid on `items` when none of them can be told, or all have been
 */
export async function suggestDisclosure(
  deps: Deps,
  actor: Coach,
  input: { introductionId: string; items: string[]; stage: DisclosureStage },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const introduction = await introductionToChange(store, actor, "introduction:suggest", input.introductionId);
    const { id: introductionId, jobSeekerId } = introduction;
    const status = statusNow(introduction);
    if (status !== "interested" && status !== "introduced") throw new Clash(MOVED_ON);
    const told = new Set((await store.disclosures.of([introductionId])).filter(stands).map(({ item }) => item));
    const items = (await suggestibleItems(store, jobSeekerId))
      .map(({ item }) => item)
      .filter((item) => input.items.includes(item) && !told.has(item));
    if (items.length === 0) throw new Invalid({ items: "Choose at least one thing they have not told yet" });
    const now = deps.clock.now();
    const before = await store.disclosures.waiting(introductionId);
    // Pressed twice.
    if (before && before.stage === input.stage && before.items.join() === items.join()) return;
    if (before) await store.disclosures.moveSuggestion(before.id, "withdrawn", now);
    await store.disclosures.suggest({
      id: deps.random.uuid(), introductionId, jobSeekerId, items, stage: input.stage, suggestedBy: actor.accountId, suggestedAt: now,
    });
    await store.events.record({ name: "DisclosureSuggested", subjects: { introductionId } });
  });
}

/** The coach takes back what nobody has answered. */
export async function withdrawSuggestion(deps: Deps, actor: Coach, input: { introductionId: string }): Promise<void> {
  return answer(deps, actor, input.introductionId, "withdrawn");
}

/** The person tells nothing of what was suggested. It needs no reason, and changes nothing else. */
export async function declineSuggestion(deps: Deps, actor: JobSeeker, input: { introductionId: string }): Promise<void> {
  return answer(deps, actor, input.introductionId, "answered");
}

async function answer(deps: Deps, actor: Coach | JobSeeker, id: string, to: "answered" | "withdrawn"): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const verb = actor.kind === "jobSeeker" ? "introduction:tell" : "introduction:suggest";
    const { id: introductionId } = await introductionToChange(store, actor, verb, id);
    const waiting = await store.disclosures.waiting(introductionId);
    if (!waiting) return wasAnswered(store, introductionId, to);
    moveTo(DISCLOSURE_SUGGESTION, "waiting", to, actor.kind);
    if (!(await store.disclosures.moveSuggestion(waiting.id, to, deps.clock.now()))) throw new NotFound("list");
    const name = to === "answered" ? "SuggestionDeclined" : "SuggestionWithdrawn";
    await store.events.record({ name, subjects: { introductionId } });
  });
}

/**
 * Pressed twice, it is answered all the same.
 * @throws Clash when it was answered otherwise: with something told, or taken back
 */
async function wasAnswered(store: Store, introductionId: string, to: "answered" | "withdrawn"): Promise<void> {
  const last = await store.disclosures.lastSuggestion(introductionId);
  if (!last) throw new NotFound("list");
  const told = (await store.disclosures.of([introductionId])).filter(stands).map(({ item }) => item);
  if (last.status !== to || last.items.some((item) => told.includes(item))) throw new Clash(MOVED_ON);
}
