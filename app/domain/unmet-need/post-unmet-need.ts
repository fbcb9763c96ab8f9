import type { EmployerMember } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import { countPosting } from "../opening/count-uses.ts";
import { ownNeedForChange } from "./change-unmet-need.ts";
import { needProblems } from "./check-unmet-need.ts";
import { UNMET_NEED } from "./unmet-need-lifecycle.ts";

/**
 * Opens a draft: job coaches read it from then on, and the employer sees who fits
 * the work. As with vacancies, that waits until an operator has verified them (E1).
 * @throws Invalid with what is missing, or when it is one too many
 */
export async function postUnmetNeed(deps: Deps, actor: EmployerMember, input: { unmetNeedId: string }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const need = await ownNeedForChange(store, actor, input.unmetNeedId);
    // Resuming a paused one is another use case.
    if (need.status !== "draft") throw new Clash("This unmet need is posted already.");
    const to = moveTo(UNMET_NEED, need.status, "open", actor.kind);
    const problems = needProblems(need);
    if (problems.length > 0) throw new Invalid({ "": `${problems.join(". ")}.` });
    const now = deps.clock.now();
    const opening = { kind: "unmet_need", id: need.id } as const;
    await countPosting(store, { employerId: need.employerId, opening, tasks: need.tasks, now });
    await store.unmetNeeds.move(need.id, need.status, to, now, { confirmedAt: now });
    await store.events.record({ name: "UnmetNeedPosted", subjects: { unmetNeedId: need.id } });
  });
}
