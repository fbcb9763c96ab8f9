import type { Temporal } from "temporal-polyfill";
import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid } from "../errors.ts";
import { isPaused, MOST_STARTS_PER_MONTH, whyNotUntil, type PauseReason } from "./capacity.ts";

/**
 * Takes a break: no new people are shown and no new introductions come. What is
 * under way goes on, and nobody's choices change.
 * @throws Invalid on `until`
 */
export async function pauseEmployer(
  deps: Deps,
  actor: EmployerMember,
  input: { until: Temporal.PlainDate; reason: PauseReason },
): Promise<void> {
  const wrong = whyNotUntil(input.until, londonDay(deps.clock.now()));
  if (wrong) throw new Invalid({ until: wrong });
  await deps.withActor(actor, async (store) => {
    const { employerId } = actor;
    allow(actor, "capacity:set", { employerId });
    await store.employers.setCapacity(employerId, { pausedUntil: input.until, pauseReason: input.reason });
    await store.events.record({ name: "EmployerPaused", subjects: { employerId } });
  });
}

/** @throws Clash when there is no pause to end */
export async function endPause(deps: Deps, actor: EmployerMember): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const { employerId } = actor;
    allow(actor, "capacity:set", { employerId });
    const paused = isPaused(await store.employers.capacity(employerId), londonDay(deps.clock.now()));
    if (!paused || !(await store.employers.endPause(employerId))) throw new Clash("You are not paused.");
    await store.events.record({ name: "EmployerPauseEnded", subjects: { employerId } });
  });
}

/**
 * Says how many bookings may start in one month.
 * @param input.startsPerMonth null for no limit
 * @throws Invalid on `startsPerMonth`
 */
export async function setStartsPerMonth(
  deps: Deps,
  actor: EmployerMember,
  input: { startsPerMonth: number | null },
): Promise<void> {
  const { startsPerMonth } = input;
  if (startsPerMonth !== null && (startsPerMonth < 1 || startsPerMonth > MOST_STARTS_PER_MONTH)) {
    throw new Invalid({ startsPerMonth: `Enter a number from 1 to ${MOST_STARTS_PER_MONTH}` });
  }
  await deps.withActor(actor, async (store) => {
    const { employerId } = actor;
    allow(actor, "capacity:set", { employerId });
    await store.employers.setCapacity(employerId, { startsPerMonth });
    await store.events.record({ name: "CapacitySet", subjects: { employerId } });
  });
}
