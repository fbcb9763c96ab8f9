import { Temporal } from "temporal-polyfill";
import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import { inForce } from "../dated.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid } from "../errors.ts";
import { OPENING_WORDS, type OpeningRef } from "./opening-ref.ts";
import { moveOpening, ownOpeningForChange } from "./own-opening.ts";

/** A longer pause is a closed opening. */
const LONGEST_PAUSE = [{ from: "2026-01-01", months: 3, source: "A choice of Firstshift, decided on 27 November 2026" }] as const;

/**
 * Takes in nobody new for a while; what is under way goes on (E8).
 * @throws Invalid when the day to open again is not ahead, or too far
 */
export async function pauseOpening(
  deps: Deps,
  actor: EmployerMember,
  input: { opening: OpeningRef; until: Temporal.PlainDate | null },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const opening = await ownOpeningForChange(store, actor, input.opening);
    const now = deps.clock.now();
    const today = londonDay(now);
    const { until } = input;
    if (until && Temporal.PlainDate.compare(until, today) <= 0) {
      throw new Invalid({ until: "The day to open again must be after today" });
    }
    const { months } = inForce(LONGEST_PAUSE, today);
    if (until && Temporal.PlainDate.compare(until, today.add({ months })) > 0) {
      throw new Invalid({ until: `The day to open again must be within the next ${months} months` });
    }
    await moveOpening(store, actor, opening, "paused", now, { pausedUntil: until });
    await store.events.record({ name: "OpeningPaused", subjects: { openingId: opening.id } });
  });
}

/** Opens a paused one again. Doing so says that it still stands. */
export async function resumeOpening(deps: Deps, actor: EmployerMember, input: { opening: OpeningRef }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const opening = await ownOpeningForChange(store, actor, input.opening);
    if (opening.status !== "paused") {
      throw new Clash(`This ${OPENING_WORDS[opening.kind]} is not paused. Here is how it stands now.`);
    }
    const now = deps.clock.now();
    await moveOpening(store, actor, opening, "open", now, { pausedUntil: null, confirmedAt: now });
    await store.events.record({ name: "OpeningResumed", subjects: { openingId: opening.id } });
  });
}
