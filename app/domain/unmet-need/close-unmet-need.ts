import type { EmployerMember } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { closeLiveIntroductions } from "../introduction/close-introductions.ts";
import { moveTo } from "../lifecycle.ts";
import { ownNeedForChange } from "./change-unmet-need.ts";
import { UNMET_NEED } from "./unmet-need-lifecycle.ts";

/** Takes an unmet need down, or throws a draft away. It stays readable to its employer. */
export async function closeUnmetNeed(deps: Deps, actor: EmployerMember, input: { unmetNeedId: string }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const need = await ownNeedForChange(store, actor, input.unmetNeedId);
    const to = moveTo(UNMET_NEED, need.status, "closed", actor.kind);
    const now = deps.clock.now();
    await store.unmetNeeds.move(need.id, need.status, to, { endedAt: now });
    await closeLiveIntroductions(store, actor, { unmetNeedId: need.id, reason: "vacancy-closed", now });
    await store.events.record({ name: "UnmetNeedClosed", subjects: { unmetNeedId: need.id } });
  });
}
