import type { Temporal } from "temporal-polyfill";
import { allow } from "../access/policy.ts";
import type { EmployerMember, Timekeeping } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import { inForce } from "../dated.ts";
import type { Deps } from "../deps.ts";
import { isAway } from "../employer/capacity.ts";
import type { Store } from "../store.ts";
import { sweepThrough } from "../sweep.ts";
import { stepBegins } from "./waiting.ts";

/** How many people an employer may leave without an answer past the last reminder before it is shown nobody new. */
const SILENCE = [
  {
    from: "2026-01-01",
    most: 2,
    source:
      "Users of comparable services complain most that employers do not answer, and ask for pauses by themselves; the number is a working rule of Firstshift",
  },
] as const;

export const mostUnanswered = (today: Temporal.PlainDate): number => inForce(SILENCE, today).most;

/** What an employer was asked before then has waited past the last reminder (`PATIENCE`). */
const unansweredSince = (now: Temporal.Instant): Temporal.Instant => stepBegins("employer", "overdue", now)!;

/**
 * Pauses employers that leave too many people without an answer: they see nobody new and
 * get no new introductions until they answer. What is under way goes on. One that said
 * it is away is left alone until it is back.
 */
export async function pauseSilentEmployers(deps: Deps, actor: Timekeeping): Promise<number> {
  const now = deps.clock.now();
  const today = londonDay(now);
  const before = unansweredSince(now);
  const most = mostUnanswered(today);
  return sweepThrough(deps, actor, {
    find: (store, page) => store.silence.silentEmployers({ before, most, today, ...page }),
    async change(store, employerId) {
      allow(actor, "employer:pause-silent", { employerId });
      // Held in this order by whoever answers too: first what waits, then how much the employer takes on.
      if ((await store.silence.unansweredForChange(employerId, before)) <= most) return false;
      if (isAway(await store.employers.capacity(employerId), today)) return false;
      if (!(await store.silence.begin(employerId, now))) return false;
      await store.events.record({ name: "EmployerPausedForSilence", subjects: { employerId } });
      return true;
    },
  });
}

/** Ends such a pause once nobody waits past the last reminder any more. @returns whether there was one to end */
export async function endSilence(store: Store, { employerId }: EmployerMember, now: Temporal.Instant): Promise<boolean> {
  const { silentSince } = await store.silence.capacityForChange(employerId);
  if (silentSince === null || (await store.silence.unanswered(employerId, unansweredSince(now))) > 0) return false;
  await store.silence.end(employerId);
  return true;
}
