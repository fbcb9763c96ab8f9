import type { Temporal } from "temporal-polyfill";
import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid } from "../errors.ts";
import { endSilence } from "../introduction/silence.ts";
import { isNews, type Seen } from "../seen.ts";
import { isAway, MOST_STARTS_PER_MONTH, whyNotUntil, type PauseReason } from "./capacity.ts";

const ANSWER_FIRST = "People still wait for your answer. Answer them, and you are back at once.";

/**
 * Takes a break: no new people are shown and no new introductions come. What is
 * under way goes on, and nobody's choices change.
 * @throws Invalid on `until`
 * @throws Clash when a colleague changed the pause meanwhile
 */
export async function pauseEmployer(
  deps: Deps,
  actor: EmployerMember,
  input: Seen & { until: Temporal.PlainDate; reason: PauseReason },
): Promise<void> {
  const wrong = whyNotUntil(input.until, londonDay(deps.clock.now()));
  if (wrong) throw new Invalid({ until: wrong });
  await deps.withActor(actor, async (store) => {
    const { employerId } = actor;
    allow(actor, "capacity:set", { employerId });
    const { pausedUntil, pauseReason } = await store.employers.capacityToSet(employerId);
    const { until, reason, seen } = input;
    if (!isNews({ stands: { until: pausedUntil, reason: pauseReason }, wanted: { until, reason }, seen })) return;
    await store.employers.setCapacity(employerId, { pausedUntil: until, pauseReason: reason });
    await store.events.record({ name: "EmployerPaused", subjects: { employerId } });
  });
}

/**
 * Ends the break, and a pause for want of answers once nobody waits for one any more.
 * @throws Clash when there is no pause to end, or somebody still waits
 */
export async function endPause(deps: Deps, actor: EmployerMember): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const { employerId } = actor;
    allow(actor, "capacity:set", { employerId });
    const now = deps.clock.now();
    const { silentSince, ...capacity } = await store.silence.capacityForChange(employerId);
    const back = isAway(capacity, londonDay(now)) && (await store.employers.endPause(employerId));
    const heard = await endSilence(store, actor, now);
    if (!back && !heard) throw new Clash(silentSince === null ? "You are not paused." : ANSWER_FIRST);
    await store.events.record({ name: "EmployerPauseEnded", subjects: { employerId } });
  });
}

/**
 * Says how many bookings may start in one month.
 * @param input.startsPerMonth null for no limit
 * @throws Invalid on `startsPerMonth`
 * @throws Clash when a colleague changed it meanwhile
 */
export async function setStartsPerMonth(
  deps: Deps,
  actor: EmployerMember,
  input: Seen & { startsPerMonth: number | null },
): Promise<void> {
  const { startsPerMonth, seen } = input;
  if (startsPerMonth !== null && (startsPerMonth < 1 || startsPerMonth > MOST_STARTS_PER_MONTH)) {
    throw new Invalid({ startsPerMonth: `Enter a number from 1 to ${MOST_STARTS_PER_MONTH}` });
  }
  await deps.withActor(actor, async (store) => {
    const { employerId } = actor;
    allow(actor, "capacity:set", { employerId });
    const stands = (await store.employers.capacityToSet(employerId)).startsPerMonth;
    if (!isNews({ stands, wanted: startsPerMonth, seen })) return;
    await store.employers.setCapacity(employerId, { startsPerMonth });
    await store.events.record({ name: "CapacitySet", subjects: { employerId } });
  });
}
