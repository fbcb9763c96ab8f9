import type { EmployerMember } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash } from "../errors.ts";
import { OPENING_WORDS, type OpeningRef } from "./opening-ref.ts";
import { ownOpeningForChange } from "./own-opening.ts";

/** One press says that it still stands, so that it is not closed as stale. Safe to repeat. */
export async function renewOpening(deps: Deps, actor: EmployerMember, input: { opening: OpeningRef }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const opening = await ownOpeningForChange(store, actor, input.opening);
    if (opening.status !== "open") {
      throw new Clash(`This ${OPENING_WORDS[opening.kind]} is not open, so there is nothing to renew.`);
    }
    const now = deps.clock.now();
    if (opening.kind === "vacancy") await store.vacancies.confirm(opening.id, now);
    else await store.unmetNeeds.confirm(opening.id, now);
    await store.events.record({ name: "OpeningRenewed", subjects: { openingId: opening.id } });
  });
}
